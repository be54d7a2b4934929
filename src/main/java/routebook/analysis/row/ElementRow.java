package routebook.analysis.row;

import routebook.analysis.Column;

/** A name that can be given to the command line. */
public record ElementRow(
        @Column(name = "name", meaning = "name of the element") String name,
        @Column(name = "kind", meaning = "kind of element") String kind) {}
