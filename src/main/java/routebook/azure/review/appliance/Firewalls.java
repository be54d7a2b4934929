package routebook.azure.review.appliance;

import java.util.List;
import routebook.azure.review.ground.Design;
import routebook.azure.review.ground.SubnetPlace;
import routebook.scenario.Appliance;

/** The Azure Firewalls of a design. */
final class Firewalls {

    private Firewalls() {}

    /** The subnets that an Azure Firewall stands in. */
    static List<SubnetPlace> subnets(Design design) {
        return design.networks().stream().flatMap(network -> network.appliances().stream()
                .filter(Appliance::azureFirewall).map(Appliance::subnet).distinct()
                .flatMap(name -> network.findSubnet(name).stream())
                .map(subnet -> new SubnetPlace(network, subnet))).toList();
    }
}
