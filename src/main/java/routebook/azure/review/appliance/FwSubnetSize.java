package routebook.azure.review.appliance;

import routebook.azure.data.Limits;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.SubnetPlace;
import routebook.net.Prefix;
import routebook.network.Figure;

/** FW_SUBNET_SIZE: an Azure Firewall needs a subnet of /26 or larger (R-FW-01). */
public final class FwSubnetSize extends ReviewRule {

    private static final int LONGEST = Limits.get("L-FW-02");

    public FwSubnetSize() {
        super("FW_SUBNET_SIZE");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (SubnetPlace place : Firewalls.subnets(design)) {
            Prefix prefix = place.subnet().prefix();
            if (prefix.network().isV4() && prefix.length() > LONGEST) {
                findings.add(place.place(), place.path(), new Figure("prefix length", prefix.length(), LONGEST),
                        "found " + prefix + "; expected /" + LONGEST
                        + " or larger for an Azure Firewall");
            }
        }
    }
}
