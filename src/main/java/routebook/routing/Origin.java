package routebook.routing;

/** Where the first announcement came from (RFC 4271, 4.3); declared best first (9.1.2.2, b). */
public enum Origin {
    IGP, EGP, INCOMPLETE
}
