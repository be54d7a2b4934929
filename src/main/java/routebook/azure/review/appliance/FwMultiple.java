package routebook.azure.review.appliance;

import java.util.List;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.Findings;
import routebook.azure.review.ground.ReviewRule;
import routebook.azure.review.ground.Station;
import routebook.scenario.Appliance;
import routebook.scenario.VirtualNetwork;

/** FW_MULTIPLE: a network has one Azure Firewall at most (R-FW-01). Every further one is reported. */
public final class FwMultiple extends ReviewRule {

    public FwMultiple() {
        super("FW_MULTIPLE");
    }

    @Override
    protected void look(Design design, Findings findings) {
        for (VirtualNetwork network : design.networks()) {
            List<Appliance> firewalls = network.appliances().stream().filter(Appliance::azureFirewall).toList();
            firewalls.stream().skip(1).map(each -> Station.of(network, each)).forEach(each -> findings.add(
                    each.element(), each.path(), "found a further Azure Firewall beside "
                            + Station.of(network, firewalls.get(0)).element()
                            + "; expected one in a network: put this one into a network of its own"));
        }
    }
}
