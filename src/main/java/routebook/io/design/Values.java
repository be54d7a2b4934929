package routebook.io.design;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import java.util.function.Function;
import routebook.io.shape.FlagShape;
import routebook.io.shape.MillisecondsShape;
import routebook.io.shape.Noun;
import routebook.io.shape.TextShape;
import routebook.io.shape.WholeNumberShape;
import routebook.scenario.Circuit;
import routebook.scenario.ExpressRouteGateway;
import routebook.scenario.Scenario;

/** The single values that a design file is made of. */
public final class Values {

    static final TextShape ADDRESS = text("an address", "addresses", "10.10.30.4", AddressAdvice::address,
            schema -> schema.put("pattern", "^[0-9a-fA-F:.]+$"));
    static final TextShape PREFIX = text("a prefix", "prefixes", "10.10.30.0/24", AddressAdvice::prefix,
            schema -> schema.put("pattern", "^[0-9a-fA-F:.]+/[0-9]{1,3}$"));
    static final TextShape PREFIX_LINE = text("a line of a prefix list (prefix [ge n] [le m])",
            "lines of a prefix list", "10.2.0.0/16 le 24", AddressAdvice::prefixLine,
            schema -> schema.put("pattern", "^\\s*[0-9a-fA-F:.]+/[0-9]{1,3}(\\s+(ge|le)\\s+[0-9]{1,3}){0,2}\\s*$"));
    static final TextShape COMMUNITY = text("a community (number:number)", "communities", "65021:100",
            AddressAdvice::community, schema -> schema.put("pattern", "^[0-9]{1,5}:[0-9]{1,5}$"));
    static final TextShape SERVICE_TAG = text("the name of a service tag", "service tags", "Storage",
            AddressAdvice::serviceTag, schema -> schema.put("pattern", "^" + AddressAdvice.TAG + "$"));
    static final TextShape DESTINATION = text("a prefix or a service tag", "prefixes and service tags", "10.0.0.0/8",
            AddressAdvice::destination, schema -> schema.put("pattern",
                    "^([0-9a-fA-F:.]+/[0-9]{1,3}|" + AddressAdvice.TAG + ")$"));
    static final TextShape SELECTOR = text("a prefix, an address, a service tag, asg:name or *", "addresses",
            "VirtualNetwork", AddressAdvice::selector, schema -> schema.put("pattern",
                    "^([*]|[0-9a-fA-F:.]+(/[0-9]{1,3})?|asg:.+|" + AddressAdvice.TAG + ")$"));
    static final TextShape PROSE = new TextShape(new Noun("text", "texts"),
            "Location 1 announces only its own prefix over the VPN.", true, NameText::checkProse,
            schema -> schema.put("minLength", 1).put("maxLength", NameText.LONGEST_PROSE));

    static final WholeNumberShape<Integer> FORMAT = WholeNumberShape.between(
            new Noun("the format version", "versions"), DesignKeys.FORMAT, DesignKeys.FORMAT, DesignKeys.FORMAT);
    static final WholeNumberShape<Integer> PROFILE = WholeNumberShape.oneOf(
            new Noun("the year of a platform profile", "years"), Scenario.PROFILES, 2018);
    static final WholeNumberShape<Long> ASN = WholeNumberShape.between(new Noun("an AS number", "AS numbers"),
            1, 4294967295L, 65021);
    static final WholeNumberShape<Long> PREFERENCE = WholeNumberShape.between(
            new Noun("a whole number", "whole numbers"), 0, 4294967295L, 200);
    static final WholeNumberShape<Integer> CONNECTION_WEIGHT = WholeNumberShape.between(
            new Noun("a weight", "weights"), 0, 32_000, 100);
    static final WholeNumberShape<Long> ROUTER_WEIGHT = WholeNumberShape.between(
            new Noun("a weight", "weights"), 0L, 65_535L, 100L);
    static final WholeNumberShape<Integer> METRIC = WholeNumberShape.between(
            new Noun("a metric", "metrics"), 0, 65_535, 10);
    static final WholeNumberShape<Integer> REPETITIONS = WholeNumberShape.between(
            new Noun("a number of repetitions", "numbers"), 0, 64, 3);
    static final WholeNumberShape<Integer> PRIORITY = WholeNumberShape.between(
            new Noun("a priority", "priorities"), 0, 65_535, 200);
    static final WholeNumberShape<Integer> MULTIPATH = WholeNumberShape.between(
            new Noun("a number of routes", "numbers of routes"), 1, 64, 4);
    static final WholeNumberShape<Integer> GENERATION = WholeNumberShape.between(
            new Noun("a generation", "generations"), 1, 2, 1);
    static final WholeNumberShape<Integer> IKE = WholeNumberShape.between(
            new Noun("a version of IKE", "versions of IKE"), 1, 2, 2);
    static final WholeNumberShape<Integer> DIRECT_PORT = WholeNumberShape.oneOf(
            new Noun("a rate of ExpressRoute Direct ports in Gbit/s", "rates"), Circuit.DIRECT_PORTS_GBPS, 10);
    static final WholeNumberShape<Integer> BANDWIDTH = WholeNumberShape.oneOf(
            new Noun("a bandwidth in Mbit/s", "bandwidths"), Circuit.BANDWIDTHS_MBPS, 1_000);
    static final WholeNumberShape<Integer> SCALE_UNITS = WholeNumberShape.between(
            new Noun("a number of scale units", "numbers"), 1, ExpressRouteGateway.MOST_UNITS, 10);
    static final WholeNumberShape<Integer> PREFIXES = WholeNumberShape.between(
            new Noun("a number of prefixes", "numbers of prefixes"), 1, 1_000_000, 200);
    static final MillisecondsShape MILLISECONDS = new MillisecondsShape();
    static final FlagShape FLAG = new FlagShape();

    private Values() {}

    /** Any name, for example that of a region or a machine. */
    public static TextShape name(String of, String sample) {
        return new TextShape(new Noun("the name of " + of, "names"), sample, true, NameText::check,
                schema -> schema.put("minLength", 1).put("maxLength", NameText.LONGEST));
    }

    /** The name of something that has places inside or is part of one. */
    static TextShape elementName(String of, String sample) {
        return new TextShape(new Noun("the name of " + of, "names"), sample, true, NameText::checkElement,
                schema -> schema.put("minLength", 1).put("maxLength", NameText.LONGEST).put("pattern", "^[^/]+$"));
    }

    /** Two names with a slash between them. */
    static TextShape place(String written, String sample) {
        return new TextShape(new Noun(written, "places"), sample, true, NameText::checkPlace,
                schema -> schema.put("maxLength", 2 * NameText.LONGEST + 1).put("pattern", "^[^/]+/[^/]+$"));
    }

    private static TextShape text(String one, String many, String sample, Function<String, ?> meaning,
            Consumer<ObjectNode> limits) {
        return new TextShape(new Noun(one, many), sample, false, meaning, limits);
    }
}
