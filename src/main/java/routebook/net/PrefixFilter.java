package routebook.net;

/**
 * One line of a prefix list: matches prefixes inside {@code prefix} whose length is {@code from} to {@code to}.
 *
 * @param prefix the covering prefix
 * @param from   shortest length that matches, at least the prefix's own
 * @param to     longest length that matches
 */
public record PrefixFilter(Prefix prefix, int from, int to) {

    public PrefixFilter {
        if (from < prefix.length() || to < from || to > prefix.network().bits()) {
            throw new IllegalArgumentException("prefix list line " + prefix + " ge " + from + " le " + to
                    + ": lengths must rise from " + prefix.length() + " to at most " + prefix.network().bits());
        }
    }

    /** Matches exactly this prefix. */
    public static PrefixFilter exactly(Prefix prefix) {
        return new PrefixFilter(prefix, prefix.length(), prefix.length());
    }

    /** Matches this prefix and everything inside it. */
    public static PrefixFilter inside(Prefix prefix) {
        return new PrefixFilter(prefix, prefix.length(), prefix.network().bits());
    }

    /**
     * Reads {@code prefix [ge n] [le m]} as routers write it: {@code ge} alone opens the range to host routes,
     * {@code le} alone starts it at the prefix's own length.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static PrefixFilter parse(String text) {
        String[] words = text.strip().split("\\s+");
        Prefix prefix = Prefix.parse(words[0]);
        int from = prefix.length();
        int to = prefix.length();
        for (int i = 1; i < words.length; i += 2) {
            if (i + 1 == words.length || !words[i + 1].matches("[0-9]{1,3}")) {
                throw new IllegalArgumentException("not a prefix list line (prefix [ge n] [le m]): \"" + text + "\"");
            }
            int length = Integer.parseInt(words[i + 1]);
            switch (words[i]) {
                case "ge" -> {
                    from = length;
                    to = words.length == 3 ? prefix.network().bits() : to;
                }
                case "le" -> to = length;
                default -> throw new IllegalArgumentException(
                        "not a prefix list line (prefix [ge n] [le m]): \"" + text + "\"");
            }
        }
        return new PrefixFilter(prefix, from, to);
    }

    public boolean matches(Prefix candidate) {
        return prefix.contains(candidate) && candidate.length() >= from && candidate.length() <= to;
    }

    @Override
    public String toString() {
        int own = prefix.length();
        int longest = prefix.network().bits();
        String ge = from == own ? "" : " ge " + from;
        String le = to == own && from == own || to == longest && from != own ? "" : " le " + to;
        return prefix + ge + le;
    }
}
