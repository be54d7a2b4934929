package routebook.scenario;

/**
 * Something that the author of a design takes for granted and wants to see in the report.
 *
 * @param about      element or topic
 * @param assumption what is taken for granted
 * @param basis      where it comes from
 */
public record Assumption(String about, String assumption, String basis) {}
