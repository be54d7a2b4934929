/**
 * The shell's door: picocli commands over the same words as the Java door's.
 *
 * <p>May import: every other room; picocli only here.
 * <p>Start reading at {@link routebook.cli.Main}.
 * <p>Test to read with it: {@code routebook.cli.MainTest}.
 */
package routebook.cli;
