package routebook.azure.review.udr;

import java.util.List;
import java.util.stream.Stream;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Inside;
import routebook.azure.review.ground.Station;
import routebook.azure.review.ground.Words;
import routebook.net.Ip;

/** Who may be meant by the address of a next hop. */
final class NextHops {

    private NextHops() {}

    /** Everybody in the design who has the address: in networks, and in the local networks of sites. */
    static List<String> holders(Inside inside, Ip address) {
        Design design = inside.design();
        return Stream.concat(
                inside.stationsWith(address).stream().map(Station::toString),
                design.scenario().sites().stream()
                        .filter(site -> site.routers().stream().flatMap(router -> router.lans().stream())
                                .anyMatch(lan -> !lan.prefix().isDefault() && lan.prefix().contains(address)))
                        .map(site -> "site " + site.name())).toList();
    }

    /** The appliances and frontends that there are, in words. */
    static String choice(Design design) {
        List<String> choice = design.networks().stream().flatMap(network -> Station.of(network).stream())
                .filter(station -> station.kind() != Station.Kind.MACHINE)
                .map(station -> station.element() + " (" + station.address() + ")").toList();
        return choice.isEmpty() ? "an appliance, which the design has none of" : "an appliance: " + Words.list(choice);
    }
}
