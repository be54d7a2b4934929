package routebook.analysis.row;

import routebook.analysis.Column;

/** A name that can be given to the command line. */
public record ElementRow(
        @Column(name = "name", meaning = "name of the element") String name,
        @Column(name = "kind", meaning = "kind of element") String kind,
        @Column(name = "region", meaning = "Azure region that it is in; of what joins two regions both, joined by +; empty "
                + "outside of Azure") String region,
        @Column(name = "provider", meaning = "connectivity provider of a circuit and its parts; empty where none is "
                + "declared") String provider,
        @Column(name = "tag", meaning = "tags of the element and of what it is a part of, joined by +") String tag) {}
