/**
 * The report of a design and that of a study: one page and one Markdown text from one model, by templates that anybody can
 * replace.
 *
 * <p>May import: everything from {@code routebook.net} to {@code routebook.chart}, Freemarker.
 * <p>Start reading at {@link routebook.report.Report}, then {@link routebook.report.ReportModel}; for studies at
 * {@link routebook.report.SweepReport}.
 * <p>Test to read with it: {@code routebook.report.ReportTest}.
 */
package routebook.report;
