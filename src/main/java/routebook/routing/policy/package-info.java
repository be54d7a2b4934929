/**
 * Ready-made policies for the two ends of a session, as router configurations know them.
 *
 * <p>May import: the JDK, {@code routebook.net}, {@code routebook.why}, {@code routebook.routing}.
 * <p>Start reading at {@link routebook.routing.policy.RouteMap}.
 * <p>Test to read with it: {@code routebook.routing.policy.PolicyTest}.
 */
package routebook.routing.policy;
