package routebook.azure.rules.expressroute;

import java.util.Optional;
import routebook.azure.AzureRule;
import routebook.routing.Timers;
import routebook.why.Rule;

/** How soon a circuit's loss is noticed is the customer's to choose. */
public final class MseeOffersBfd {

    public static final Rule RULE = AzureRule.documented("R-ERB-11",
            "An MSEE proposes keepalive 60 s and hold time 180 s, of which the lower of both sides counts, and speaks BFD with "
                    + "300 ms and three misses if the customer's router does.",
            "expressroute-bfd.md; designing-for-high-availability-with-expressroute.md", "2019-06-28");

    /** What an MSEE proposes. */
    public static final Timers MSEE = new Timers(60, 180, Optional.of(new Timers.Bfd(300, 3)));

    private MseeOffersBfd() {}
}
