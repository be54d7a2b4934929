/**
 * A fabric of speakers as a network of real FRR routers, so that others' code can be asked what it would do.
 *
 * <p>May import: {@code routebook.io.text}, {@code routebook.net}, {@code routebook.why}, {@code routebook.routing}; Jackson.
 * <p>Start reading at {@link routebook.io.frr.FrrTopology}.
 * <p>Test to read with it: {@code routebook.frr.DesignsOnRealRoutersTest}.
 */
package routebook.io.frr;
