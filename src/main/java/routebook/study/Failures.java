package routebook.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import routebook.network.Element;
import routebook.network.ElementKind;
import routebook.network.Network;
import routebook.network.Places;
import routebook.network.Trait;
import routebook.network.Traits;
import routebook.network.UnknownNameException;

/** Failures to try, enumerated from a design, so that each variant of a study has its own. */
@FunctionalInterface
public interface Failures {

    /** Kinds of elements of which {@link #singles} takes each: what breaks as one piece. */
    Set<ElementKind> SINGLE_KINDS = Set.of(ElementKind.CIRCUIT_LINK, ElementKind.CIRCUIT, ElementKind.MSEE,
            ElementKind.VPN_GATEWAY, ElementKind.EXPRESSROUTE_GATEWAY, ElementKind.GATEWAY_INSTANCE,
            ElementKind.ROUTE_SERVER, ElementKind.GLOBAL_REACH, ElementKind.TUNNEL, ElementKind.INSTANCE_TUNNEL,
            ElementKind.OVERLAY, ElementKind.ROUTER, ElementKind.SITE_LINK, ElementKind.WAN_LINK, ElementKind.SITE,
            ElementKind.APPLIANCE);

    /**
     * The failures of that design, in an order that depends on the design alone.
     *
     * @throws routebook.network.UnknownNameException if an element that was named is none of the design's
     */
    List<Failure> list(Network network);

    /** Nothing is down. */
    static Failures none() {
        return any -> List.of(Failure.NONE);
    }

    /** One failure: all of these are down together, as {@link #find} understands them. */
    static Failures of(String... names) {
        return network -> List.of(find(network, List.of(names)));
    }

    /**
     * The one failure that is all of these together; nothing is down where there are none. Each is the name of an element, or
     * else of what fails together under a name of its own: {@code tag same duct}, {@code provider Contoso},
     * {@code region West Europe}, {@code peering location Dublin}.
     *
     * @throws UnknownNameException if a name is none of these, naming the nearest one
     */
    static Failure find(Network network, List<String> names) {
        List<String> elements = names.stream().flatMap(name -> network.elements().find(name).isPresent() ? Stream.of(name)
                : findNamed(network, name).elements().stream()).distinct().toList();
        return new Failure(String.join("+", names), elements);
    }

    private static Failure findNamed(Network network, String name) {
        List<Failure> named = eachPeeringLocation().and(eachRegion()).and(eachProvider()).and(eachTag()).list(network);
        return named.stream().filter(failure -> failure.name().equals(name)).findFirst()
                .orElseThrow(() -> new UnknownNameException("element", name, Stream.concat(
                        network.elements().list().stream().map(Element::name), named.stream().map(Failure::name)).toList()));
    }

    /**
     * All of these down together, as {@link #of}, for a reason that the design does not know, such as a duct that two circuits
     * share.
     *
     * @param name what the group is called in tables
     */
    static Failures group(String name, String... members) {
        return network -> List.of(new Failure(name, find(network, List.of(members)).elements()));
    }

    /**
     * The same where variants differ in what they have: those of the elements fail that a variant has, and nothing where it
     * has none. A name that no variant has is not found out.
     *
     * @param name what the group is called in tables, however much of it there is
     */
    static Failures anyOf(String name, String... elements) {
        return network -> {
            List<String> there = Stream.of(elements).filter(each -> network.elements().find(each).isPresent()).toList();
            return there.isEmpty() ? List.of() : List.of(new Failure(name, there));
        };
    }

    /** Each element of these kinds by itself, in declared order. */
    static Failures each(ElementKind... kinds) {
        List<ElementKind> wanted = Arrays.asList(kinds);
        return each(element -> wanted.contains(element.kind()));
    }

    /** Each element that meets the condition, by itself, in declared order. */
    static Failures each(Predicate<Element> condition) {
        return network -> network.elements().list().stream().filter(condition)
                .map(element -> Failure.of(element.name())).toList();
    }

    /** Each peering location: all Microsoft edge routers of the circuits that end there. */
    static Failures eachPeeringLocation() {
        return network -> {
            Map<String, List<String>> byLocation = new LinkedHashMap<>();
            network.scenario().circuits().forEach(circuit -> Places.links(circuit.name()).forEach(link -> byLocation
                    .computeIfAbsent(circuit.location(), any -> new ArrayList<>()).add(Places.msee(link))));
            return named("peering location ", byLocation);
        };
    }

    /** Each Azure region: all virtual networks in it. */
    static Failures eachRegion() {
        return network -> {
            Map<String, List<String>> byRegion = new LinkedHashMap<>();
            network.scenario().virtualNetworks().forEach(virtualNetwork -> byRegion
                    .computeIfAbsent(virtualNetwork.region(), any -> new ArrayList<>()).add(virtualNetwork.name()));
            return named("region ", byRegion);
        };
    }

    /** Each connectivity provider that the design names: all circuits that come by its ports. */
    static Failures eachProvider() {
        return network -> {
            Map<String, List<String>> byProvider = new LinkedHashMap<>();
            network.scenario().circuits().forEach(circuit -> circuit.provider().ifPresent(provider -> byProvider
                    .computeIfAbsent(provider, any -> new ArrayList<>()).add(circuit.name())));
            return named("provider ", byProvider);
        };
    }

    /** Each tag of the design: everything that has it. */
    static Failures eachTag() {
        return network -> network.scenario().tags().stream().map(tag -> new Failure("tag " + tag.name(), tag.elements()))
                .toList();
    }

    private static List<Failure> named(String kind, Map<String, List<String>> groups) {
        return groups.entrySet().stream().map(each -> new Failure(kind + each.getKey(), each.getValue())).toList();
    }

    /**
     * Everything that breaks as one piece (N-1): each element of {@link #SINGLE_KINDS}, each peering location, each
     * region. Providers and tags are asked for by name: that one of them is down everywhere at once is another assumption.
     */
    static Failures singles() {
        return each(element -> SINGLE_KINDS.contains(element.kind())).and(eachPeeringLocation()).and(eachRegion());
    }

    /**
     * Those of them that touch one of these regions: at least one element of the failure is there ({@link Traits}).
     * A variant of a study that has no such region has none of them, as with every other narrowing.
     */
    default Failures inRegion(String... regions) {
        return having(Trait.REGION, regions);
    }

    /** Those of them that touch a circuit of one of these connectivity providers, or a part of one. */
    default Failures ofProvider(String... providers) {
        return having(Trait.PROVIDER, providers);
    }

    /** Those of them that touch an element with one of these tags, or a part of one. */
    default Failures tagged(String... tags) {
        return having(Trait.TAG, tags);
    }

    private Failures having(Trait trait, String... values) {
        List<String> wanted = List.of(values);
        return network -> {
            Traits traits = Traits.of(network);
            return list(network).stream().filter(failure -> failure.elements().stream()
                    .anyMatch(element -> traits.find(element, trait).stream().anyMatch(wanted::contains))).toList();
        };
    }

    /**
     * Those of them whose name, as tables show it, is like one of these patterns; a star stands for any characters or none.
     */
    default Failures matching(String... patterns) {
        List<Pattern> wanted = Stream.of(patterns).map(Failures::compiled).toList();
        return network -> list(network).stream().filter(failure -> wanted.stream()
                .anyMatch(pattern -> pattern.matcher(failure.name()).matches())).toList();
    }

    private static Pattern compiled(String pattern) {
        return Pattern.compile(Stream.of(pattern.split("[*]", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }

    /** These, and after them those. */
    default Failures and(Failures others) {
        return network -> {
            List<Failure> all = new ArrayList<>(list(network));
            all.addAll(others.list(network));
            return all;
        };
    }

    /**
     * Each of these by itself, then every two of them together, and so on to {@code most} at once (N-k). Left out is what
     * is no more than one of its members: a circuit and its own link.
     *
     * @param most    how many at once, 1 or more
     * @param atMost  how many failures in all; a design that has more is refused rather than tried in part
     * @throws IllegalArgumentException if {@code most} is below 1
     */
    default Failures together(int most, int atMost) {
        if (most < 1) {
            throw new IllegalArgumentException(most + " failures at once; expected 1 or more");
        }
        return network -> {
            List<Failure> singles = list(network);
            List<Set<String>> down = singles.stream().map(each -> network.elements().down(each.elements())).toList();
            List<List<Integer>> level = IntStream.range(0, singles.size()).mapToObj(List::of).toList();
            List<Failure> all = new ArrayList<>(singles);
            for (int size = 2; size <= most; size++) {
                List<List<Integer>> next = new ArrayList<>();
                for (List<Integer> some : level) {
                    for (int i = some.get(some.size() - 1) + 1; i < singles.size(); i++) {
                        int one = i;
                        if (some.stream().noneMatch(other -> down.get(one).containsAll(singles.get(other).elements())
                                || down.get(other).containsAll(singles.get(one).elements()))) {
                            next.add(Stream.concat(some.stream(), Stream.of(one)).toList());
                        }
                    }
                    if (all.size() + next.size() > atMost) {
                        throw new IllegalArgumentException("more than " + atMost + " failures of up to " + most
                                + " at once out of " + singles.size());
                    }
                }
                next.forEach(some -> all.add(join(some, singles)));
                level = next;
            }
            return all;
        };
    }

    private static Failure join(List<Integer> some, List<Failure> singles) {
        return new Failure(String.join("+", some.stream().map(i -> singles.get(i).name()).toList()),
                some.stream().flatMap(i -> singles.get(i).elements().stream()).distinct().toList());
    }
}
