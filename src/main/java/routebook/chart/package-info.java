/**
 * Tables and topologies to pictures: SVG whose text stays text, and PNG.
 *
 * <p>May import: {@code routebook.analysis}, {@code routebook.table}, Tablesaw, JFreeChart, Batik, ELK, {@code java.awt}.
 * <p>Start reading at {@link routebook.chart.TopologyDrawing}.
 * <p>Test to read with it: {@code routebook.chart.TopologyDrawingTest}.
 */
package routebook.chart;
