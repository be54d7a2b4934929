package routebook.network;

/** How grave a finding is. */
public enum Severity {
    ERROR,
    WARNING,
    INFO
}
