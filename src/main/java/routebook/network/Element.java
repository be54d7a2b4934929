package routebook.network;

/**
 * A named part of a design, of those that can fail, hold a table, or send traffic.
 *
 * @param name unique in the design
 * @param kind what it is
 * @param whole name of the element that it is a part of, and with which it fails; empty at the top
 */
public record Element(String name, ElementKind kind, String whole) {}
