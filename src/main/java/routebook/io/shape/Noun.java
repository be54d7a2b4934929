package routebook.io.shape;

/**
 * What a value is called.
 *
 * @param one  with its article
 * @param many the plural
 */
public record Noun(String one, String many) {}
