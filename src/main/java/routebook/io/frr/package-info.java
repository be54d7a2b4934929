/**
 * A fabric of speakers as a network of real FRR routers, so that others' code can be asked what it would do.
 *
 * <p>May import: what {@code routebook.io} may, and {@code routebook.routing}.
 * <p>Start reading at {@link routebook.io.frr.FrrTopology}.
 * <p>Test to read with it: {@code routebook.frr.DesignsOnRealRoutersTest}.
 */
package routebook.io.frr;
