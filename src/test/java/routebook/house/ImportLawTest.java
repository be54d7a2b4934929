package routebook.house;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The law of the house: arrows run only downwards in README's picture, and the two wings never meet. */
class ImportLawTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("routebook");

    /** What each room may import of the house, besides itself. One line a room; a large one has lines for rooms in it. */
    private static final Map<String, String> LAW = new LinkedHashMap<>();

    static {
        LAW.put("net", "");
        LAW.put("why", "");
        LAW.put("scenario", "net");
        LAW.put("network", "net why scenario");
        LAW.put("routing", "net why");
        LAW.put("forwarding", "net why routing");
        LAW.put("azure.data", "net scenario");
        LAW.put("azure.filter", "net scenario forwarding");
        // A rule acts where the lowering asks it, and is made of the lowering's own terms: one keystone of two rooms.
        LAW.put("azure.rules", "net why scenario network routing forwarding azure azure.data azure.filter");
        LAW.put("azure", "net why scenario network routing forwarding azure.rules azure.data azure.filter");
        LAW.put("azure.review", "net why scenario network routing azure azure.rules azure.data");
        LAW.put("study", "net why scenario network routing forwarding azure azure.rules azure.review");
        LAW.put("analysis", "net why scenario network routing forwarding azure azure.rules azure.data study");
        LAW.put("io.text", "network");
        LAW.put("io.shape", "network io.text");
        LAW.put("io.design", "net scenario study io.text io.shape");
        LAW.put("io.study", "scenario network study analysis io.text io.shape io.design");
        LAW.put("io.frr", "net why routing io.text");
        LAW.put("io", "analysis io.text io.shape io.design io.study");
        LAW.put("table", "analysis");
        LAW.put("chart", "analysis table");
        LAW.put("report", "net why scenario network routing forwarding azure study analysis table chart");
        LAW.put("notebook",
                "net why scenario network routing forwarding azure study analysis io.design table chart report .");
        LAW.put("cli", "net why scenario network routing forwarding azure azure.review study analysis"
                + " io io.text io.design io.study io.frr table chart report .");
    }

    /** Foreign code, and the only rooms that may touch it. */
    private static final Map<String, List<String>> GUESTS = new LinkedHashMap<>();

    static {
        GUESTS.put("inet.ipaddr..", List.of("net"));
        GUESTS.put("com.fasterxml.jackson..", List.of("io"));
        GUESTS.put("org.yaml.snakeyaml..", List.of("io.text", "io.design"));
        GUESTS.put("tech.tablesaw..", List.of("table", "chart", "report", "notebook", "."));
        GUESTS.put("io.github.spencerpark..", List.of("notebook"));
        GUESTS.put("org.dflib..", List.of("notebook"));
        GUESTS.put("org.rapaio..", List.of("notebook"));
        GUESTS.put("org.jfree..", List.of("chart", "notebook"));
        GUESTS.put("org.eclipse.elk..", List.of("chart"));
        GUESTS.put("org.apache.batik..", List.of("chart"));
        GUESTS.put("java.awt..", List.of("chart"));
        GUESTS.put("freemarker..", List.of("report"));
        GUESTS.put("picocli..", List.of("cli"));
    }

    @Test
    void every_room_has_its_line() {
        TreeSet<String> rooms = new TreeSet<>();
        HOUSE.forEach(each -> rooms.add(roomOf(each.getPackageName())));
        rooms.remove(".");
        assertThat(LAW.keySet()).containsExactlyInAnyOrderElementsOf(rooms);
    }

    @TestFactory
    Stream<DynamicTest> a_room_imports_only_what_lies_below_it() {
        return LAW.entrySet().stream().map(line -> dynamicTest(line.getKey(), () -> {
            Set<String> forbidden = new LinkedHashSet<>(LAW.keySet());
            forbidden.add(".");
            forbidden.remove(line.getKey());
            Arrays.asList(line.getValue().split(" ")).forEach(forbidden::remove);
            noClasses().that(areIn(Set.of(line.getKey()))).should().dependOnClassesThat(areIn(forbidden)).check(HOUSE);
        }));
    }

    @TestFactory
    Stream<DynamicTest> guests_stay_in_their_rooms() {
        return GUESTS.entrySet().stream().map(guest -> dynamicTest(guest.getKey(), () -> {
            String[] rooms = guest.getValue().stream()
                    .map(room -> room.equals(".") ? "routebook" : "routebook." + room + "..").toArray(String[]::new);
            noClasses().that().resideOutsideOfPackages(rooms)
                    .should().dependOnClassesThat().resideInAPackage(guest.getKey()).check(HOUSE);
        }));
    }

    /** Strict parsing of addresses is one class's work. */
    @Test
    void the_address_library_is_known_to_one_class() {
        noClasses().that().doNotHaveFullyQualifiedName("routebook.net.AddressText")
                .should().dependOnClassesThat().resideInAPackage("inet.ipaddr..").check(HOUSE);
    }

    /** Tablesaw 0.44.4 loses rows in joins above 1,000 rows a key. */
    @Test
    void nobody_calls_tablesaws_join() {
        noClasses().should().callMethodWhere(target(
                name("joinOn"))).check(HOUSE);
    }

    @Test
    void no_room_is_named_for_nothing() {
        noClasses().should().resideInAnyPackage("..util..", "..impl..", "..helper..", "..misc..", "..common..")
                .check(HOUSE);
    }

    private static DescribedPredicate<JavaClass> areIn(Set<String> rooms) {
        return DescribedPredicate.describe("are in " + String.join(" ", rooms),
                each -> (each.getPackageName() + ".").startsWith("routebook.")
                        && rooms.contains(roomOf(each.getPackageName())));
    }

    /** What lies in a room belongs to it, unless the law has lines for rooms in it: then each is one of its own. */
    private static String roomOf(String packageName) {
        String[] names = packageName.split("\\.");
        if (names.length == 1) {
            return ".";
        }
        boolean divided = LAW.keySet().stream().anyMatch(room -> room.startsWith(names[1] + "."));
        return divided && names.length > 2 ? names[1] + "." + names[2] : names[1];
    }
}
