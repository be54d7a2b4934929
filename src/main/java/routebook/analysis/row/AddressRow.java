package routebook.analysis.row;

import routebook.analysis.Column;

/** One prefix or address that the design uses. */
public record AddressRow(
        @Column(name = "element", meaning = "element that holds it") String element,
        @Column(name = "use", meaning = "what it is for") String use,
        @Column(name = "address", meaning = "prefix or address") String address) {}
