package routebook.scenario;

import routebook.net.Community;

/**
 * A local preference for routes that carry a community.
 *
 * @param community       what a route is matched on
 * @param localPreference 0 to 4294967295
 */
public record CommunityPreference(Community community, long localPreference) {

    public CommunityPreference {
        if (localPreference < 0 || localPreference > 4294967295L) {
            throw new IllegalArgumentException(
                    "localPreference " + localPreference + " for community " + community
                            + " is not between 0 and 4294967295");
        }
    }
}
