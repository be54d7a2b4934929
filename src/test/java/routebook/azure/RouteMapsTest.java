package routebook.azure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import routebook.net.Asn;
import routebook.net.Community;
import routebook.net.Ip;
import routebook.net.Prefix;
import routebook.routing.Neighbor;
import routebook.routing.Passage;
import routebook.routing.Route;
import routebook.routing.Side;
import routebook.routing.Speaker;
import routebook.routing.Verdict;
import routebook.scenario.RouteMap;
import routebook.scenario.Scenario;

/** A declared route map, as a policy and as the review reads it. */
class RouteMapsTest {

    private static final Community NEAR = Community.parse("12076:50002");
    private static final Community OWN = Community.parse("12076:20001");
    private static final Community OTHER = Community.parse("12076:50003");

    private static final Passage PASSAGE = new Passage(Speaker.of("ce", Asn.of(65001), Ip.parse("1.1.1.1")),
            new Neighbor("s", Asn.of(65001), Ip.parse("172.31.1.1"), "msee", Asn.of(12076), Ip.parse("172.31.1.2"),
                    Ip.parse("172.31.1.2"), Side.Role.PEER), Optional.empty());

    private static RouteMap map() {
        return Scenario.named("one link").circuit("er", c -> c.location("Amsterdam")
                        .primary(l -> l.subnet("172.31.1.0/30").fromAzure(m -> m.localPreference(150)
                                .communityPreference("12076:20001", 300).communityPreference("12076:50002", 200)))
                        .secondary(l -> l.subnet("172.31.1.4/30")))
                .build().circuits().get(0).primary().fromAzure();
    }

    private static long preference(Community... carried) {
        Route route = Route.own(Prefix.parse("10.1.0.0/16"), "gw").withCommunities(List.of(carried));
        Verdict verdict = RouteMaps.policy(map(), Asn.of(65001)).apply(route, PASSAGE);
        long set = ((Verdict.Accepted) verdict).route().localPref();
        assertThat(map().localPreference(List.of(carried))).contains(set);
        return set;
    }

    @Test
    void a_community_decides_before_the_plain_preference() {
        assertThat(preference(NEAR)).isEqualTo(200);
        assertThat(preference(OTHER)).isEqualTo(150);
        assertThat(preference()).isEqualTo(150);
    }

    @Test
    void of_several_that_a_route_carries_the_first_given_counts() {
        assertThat(preference(NEAR, OWN)).isEqualTo(300);
    }
}
