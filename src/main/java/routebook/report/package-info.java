/**
 * The report: one page and one Markdown text from one model, by templates that anybody can replace.
 *
 * <p>May import: everything from {@code routebook.net} to {@code routebook.chart}, Freemarker.
 * <p>Start reading at {@link routebook.report.Report}, then {@link routebook.report.ReportModel}.
 * <p>Test to read with it: {@code routebook.report.ReportTest}.
 */
package routebook.report;
