package routebook.io.design;

import java.util.function.Function;
import routebook.net.Community;
import routebook.net.Ip;
import routebook.net.Prefix;
import routebook.net.PrefixFilter;
import routebook.scenario.AddressSelector;
import routebook.scenario.PortRange;

/** Addresses by their own types, with a word more where a slip is common. */
final class AddressAdvice {

    /** Which names Azure's service tags have. */
    static final String TAG = "[A-Za-z][A-Za-z0-9._-]*";

    private AddressAdvice() {}

    static Ip address(String text) {
        return advised(text, Ip::parse);
    }

    static Prefix prefix(String text) {
        return advised(text, Prefix::parse);
    }

    static PrefixFilter prefixLine(String text) {
        return advised(text, PrefixFilter::parse);
    }

    static Community community(String text) {
        return advised(text, Community::parse);
    }

    /** What a security rule is about. */
    static AddressSelector selector(String text) {
        AddressSelector selector = advised(NameText.check(text), AddressSelector::parse);
        if (selector instanceof AddressSelector.Group group) {
            NameText.check(group.name());
        }
        if (selector instanceof AddressSelector.Tag tag && !tag.name().matches(TAG)) {
            throw new IllegalArgumentException("the name of a service tag has letters, digits and dots only");
        }
        if (text.equalsIgnoreCase("any")) {
            throw new IllegalArgumentException("every address is written \"*\"");
        }
        return selector;
    }

    /** What a user route is for. */
    static AddressSelector destination(String text) {
        AddressSelector selector = selector(text);
        if (selector instanceof AddressSelector.Range range && text.indexOf('/') < 0) {
            throw new IllegalArgumentException("a single address is written " + range.prefix());
        }
        if (selector instanceof AddressSelector.Any) {
            throw new IllegalArgumentException("every address is written 0.0.0.0/0 or ::/0");
        }
        if (selector instanceof AddressSelector.Group) {
            throw new IllegalArgumentException("only security rules take application security groups");
        }
        return selector;
    }

    static AddressSelector serviceTag(String text) {
        if (!(selector(text) instanceof AddressSelector.Tag tag)) {
            throw new IllegalArgumentException("");
        }
        return tag;
    }

    static PortRange ports(String text) {
        if (text.matches("0[0-9]+(-.*)?|.*-0[0-9]+")) {
            throw new IllegalArgumentException("leading zeros are refused, since some tools read them as octal");
        }
        return advised(text, PortRange::parse);
    }

    private static <T> T advised(String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(reason(text, e.getMessage()), e);
        }
    }

    /** The type's own reason, unless it only says again that this is none. */
    private static String reason(String text, String own) {
        if (!own.startsWith("not a")) {
            return own;
        }
        boolean addressWanted = own.startsWith("not an IP address");
        if (own.startsWith("not a prefix length")) {
            return "the length is a plain number";
        }
        if (addressWanted && text.matches("([0-9]+[.])*0[0-9]+([./][0-9./]*)?")) {
            return "leading zeros are refused, since some tools read them as octal";
        }
        if (addressWanted && text.matches("[0-9]+([.][0-9]+)*(/[0-9]+)?") && !isQuad(text)) {
            return "an IPv4 address has four numbers from 0 to 255";
        }
        if (addressWanted && own.contains("/")) {
            return "an address has no length behind it";
        }
        return !addressWanted && isQuad(text) ? "its length is missing" : "";
    }

    private static boolean isQuad(String text) {
        String number = "(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])";
        return text.matches(number + "([.]" + number + "){3}(/[0-9]+)?");
    }
}
