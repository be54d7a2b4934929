package routebook.azure.review;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The rows of {@code datasets/azure/lint-rules.csv} that a design alone could decide and that no check looks at, each
 * with the reason: as a rule, what they speak of cannot be declared yet. A row leaves this list when its check enters
 * {@link AzureReview#CHECKS}.
 */
public final class NotYet {

    /** Reason by id of the row. */
    public static final Map<String, String> NOT_YET;

    private static final Map<String, String> REASONS = new LinkedHashMap<>();

    static {
        because("the two addresses of a link follow from its subnet",
                "ER_P2P_WRONG_SIDE");
        because("Microsoft peering is up or down and carries tunnels; it has no prefixes and no route maps",
                "ER_PRIVATE_ASN_PREPEND_MSPEERING", "ER_MSPEERING_PRIVATE_PREFIX");
        because("no private cloud can be declared",
                "AVS_BLOCK_SIZE", "AVS_CS_CIDR_SIZE", "AVS_DEFAULT_ROUTE_MGMT", "AVS_BOGON", "AVS_PREPEND",
                "AVS_GR_LIMIT", "AVS_VNET_GW_LIMIT", "AVS_INTERCONNECT_REGION", "AVS_DEFAULT_LEAK");
        because("no other cloud can be declared",
                "MC_PREFIX_LIMIT", "MC_SHARED_VRF_NO_CONTROL", "MC_OVERLAP", "MC_IKEV1", "MC_OCI_REGION");
        because("nothing in a design says that one circuit's networks are to be reached over another; a "
                + "router that hands them on anyway does no harm, and the route tables show what the MSEE "
                + "refuses",
                "MC_AS_LOOP");
        because("no Virtual WAN can be declared",
                "ARS_WITH_VWAN", "VWAN_SPOKE_WITH_GATEWAY", "VWAN_SPOKE_PREFIX_OVERRIDE", "VWAN_BRANCH_CUSTOM_TABLE", "VWAN_LIMIT");
        NOT_YET = Collections.unmodifiableMap(REASONS);
    }

    private NotYet() {}

    private static void because(String reason, String... ids) {
        for (String id : ids) {
            REASONS.put(id, reason);
        }
    }
}
