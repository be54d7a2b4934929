/**
 * The keystone: reads a reviewed design and builds the control plane and the data plane that Azure would run for it.
 *
 * <p>May import: {@code routebook.net}, {@code why}, {@code scenario}, {@code network}, {@code routing}, {@code forwarding}.
 * <p>Start reading at {@link routebook.azure.AzureCompiler}.
 * <p>Story to read with it: {@code routebook.stories.G01_InteroperabilityTestbedTest}.
 */
package routebook.azure;
