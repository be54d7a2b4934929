/**
 * Azure's numbers, as the files in {@code datasets/azure} list them: limits, SKUs, latencies, communities.
 *
 * <p>May import: {@code routebook.net}, {@code scenario}.
 * <p>Start reading at {@link routebook.azure.data.Limits}.
 * <p>Story to read with it: {@code routebook.stories.V01_VpnGatewaySkusTest}.
 */
package routebook.azure.data;
