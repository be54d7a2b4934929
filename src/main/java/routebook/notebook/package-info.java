/**
 * The door for notebooks: results draw themselves as the last value of a cell, in IJava, JJava and rapaio. Nothing below
 * knows of it, and without a kernel it is harmless.
 *
 * <p>May import: every room but {@code routebook.cli}; the kernels' APIs, which no user of Routebook needs.
 * <p>Start reading at {@link routebook.notebook.Design} and {@link routebook.notebook.Rich}.
 * <p>Test to read with it: {@code routebook.notebook.CellsTest}.
 */
package routebook.notebook;
