/**
 * Checks of network virtual appliances and Azure Firewalls.
 *
 * <p>May import: {@code routebook.net}, {@code scenario}, {@code network}, {@code azure}, {@code azure.review.ground}.
 * <p>Start reading at {@link routebook.azure.review.appliance.UdrAsymmetricFirewall}.
 * <p>Test to read with it: {@code routebook.azure.review.ApplianceTest}.
 */
package routebook.azure.review.appliance;
