package routebook.io;

/**
 * What a value is called.
 *
 * @param one  with its article
 * @param many the plural
 */
record Noun(String one, String many) {}
