package routebook.azure.review.expressroute;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import routebook.azure.review.ground.CircuitHalf;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.network.Places;
import routebook.scenario.Site;

/**
 * ER_ASN: a site on a circuit has neither a number that Azure uses inside, 65515 to 65520, nor Microsoft's own 12076,
 * with which there would be no session at all (R-ERB-04, R-BGP-02).
 */
public final class ErAsn extends ReviewRule {

    private static final long MICROSOFT = 12076;

    public ErAsn() {
        super("ER_ASN");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (Site site : design.scenario().sites()) {
            long asn = site.asn().value();
            if (asn != MICROSOFT && (asn < 65515 || asn > 65520)) {
                continue;
            }
            List<String> routers =
                    site.routers().stream().map(router -> Places.in(site.name(), router.name())).toList();
            Stream<CircuitHalf> halves = design.scenario().circuits().stream()
                    .flatMap(circuit -> CircuitHalf.of(circuit).stream());
            Optional<CircuitHalf> attached = halves
                    .filter(half -> half.link().router().filter(routers::contains).isPresent()).findFirst();
            attached.ifPresent(half -> findings.add(site.name(), List.of("sites", site.name(), "asn"),
                    "found AS " + asn + " at the customer's end of " + half.place() + ", which "
                            + (asn == MICROSOFT ? "is Microsoft's own" : "Azure uses inside")
                            + "; expected another number, public or private"));
        }
    }
}
