/**
 * The control plane: speakers, sessions and policies, and a path-vector engine that runs them to a fixed point.
 *
 * <p>May import: the JDK, {@code routebook.net}, {@code routebook.why}. It knows no product and no brand.
 * <p>Start reading at {@link routebook.routing.ControlPlane}, then {@link routebook.routing.BgpLadder}.
 * <p>Test to read with it: {@code routebook.routing.ControlPlaneTest}.
 */
package routebook.routing;
