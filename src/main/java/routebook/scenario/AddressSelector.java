package routebook.scenario;

import routebook.net.Ip;
import routebook.net.Prefix;

/** Which addresses a user route or a security rule is about. */
public sealed interface AddressSelector {

    /** Every address, written {@code *}. */
    record Any() implements AddressSelector {
        @Override
        public String toString() {
            return "*";
        }
    }

    /** The addresses of one prefix. */
    record Range(Prefix prefix) implements AddressSelector {
        @Override
        public String toString() {
            return prefix.toString();
        }
    }

    /** What a service tag stands for, written as its name: {@code VirtualNetwork}, {@code Storage.WestEurope}. */
    record Tag(String name) implements AddressSelector {
        @Override
        public String toString() {
            return name;
        }
    }

    /** The members of an application security group, written {@code asg:name}. */
    record Group(String name) implements AddressSelector {
        @Override
        public String toString() {
            return GROUP + name;
        }
    }

    /** What a group's name is written after. */
    String GROUP = "asg:";

    /**
     * Reads {@code *}, a prefix, an address, {@code asg:name} or the name of a service tag.
     *
     * @throws IllegalArgumentException if it looks like a prefix or an address and is none, or is empty
     */
    static AddressSelector parse(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("empty text is no prefix, service tag, asg:name or *");
        }
        if (text.equals("*")) {
            return new Any();
        }
        if (text.startsWith(GROUP)) {
            return new Group(text.substring(GROUP.length()));
        }
        if (text.indexOf('/') >= 0) {
            return new Range(Prefix.parse(text));
        }
        boolean address = text.indexOf(':') >= 0 || Character.isDigit(text.charAt(0));
        return address ? new Range(Prefix.host(Ip.parse(text))) : new Tag(text);
    }
}
