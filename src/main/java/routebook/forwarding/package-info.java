/**
 * The data plane: forwarding tables, and the walk of one packet through them, hop by hop; knows no Azure.
 *
 * <p>May import: {@code routebook.net}, {@code routebook.why}, {@code routebook.routing}.
 * <p>Start reading at {@link routebook.forwarding.Tracer}.
 * <p>Test to read with it: {@code routebook.forwarding.TracerTest}.
 */
package routebook.forwarding;
