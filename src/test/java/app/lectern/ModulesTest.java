package app.lectern;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.soabase.recordbuilder.core.RecordBuilderGenerated;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;

/** Holds the plan of the house, docs/architecture.md, against the code: who may use whom, and how large things get. */
class ModulesTest {

    private static final int MOST_TYPES = 40;

    /** How many components of a record can still be told apart by where they stand. */
    private static final int MOST_BY_POSITION = 8;

    private static final String ROOT = "";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("app.lectern");

    /**
     * The parts of a room, each with the other parts that it may use; the room's root package is the part without a name.
     */
    private record Room(String name, Map<String, Set<String>> parts) {

        static Stream<Room> withParts() {
            return Stream.of(
                    new Room(
                            "enrollment",
                            Map.of(
                                    "record",
                                    Set.of(),
                                    "rules",
                                    Set.of("record"),
                                    "decision",
                                    Set.of("record", "rules"),
                                    "waitlist",
                                    Set.of("record", "rules", "decision"),
                                    ROOT,
                                    Set.of("record", "rules", "decision", "waitlist"),
                                    "overrides",
                                    Set.of(ROOT, "record", "rules", "decision", "waitlist"),
                                    "plans",
                                    Set.of(ROOT, "record", "rules", "decision"),
                                    "startup",
                                    Set.of(ROOT, "record", "rules", "plans"),
                                    "web",
                                    Set.of(ROOT, "record", "rules", "decision", "overrides", "plans"))),
                    new Room(
                            "catalog",
                            Map.of(
                                    ROOT,
                                    Set.of(),
                                    "office",
                                    Set.of(ROOT),
                                    "startup",
                                    Set.of(ROOT, "office"),
                                    "web",
                                    Set.of(ROOT))),
                    new Room(
                            "signin",
                            Map.of(
                                    ROOT,
                                    Set.of(),
                                    "signup",
                                    Set.of(ROOT),
                                    "ui",
                                    Set.of(ROOT, "signup"),
                                    "web",
                                    Set.of(ROOT))),
                    new Room(
                            "people",
                            Map.of(
                                    "password",
                                    Set.of(),
                                    ROOT,
                                    Set.of("password"),
                                    "imports",
                                    Set.of(ROOT, "password"),
                                    "startup",
                                    Set.of(ROOT, "imports"),
                                    "web",
                                    Set.of(ROOT, "password"))),
                    new Room("api", Map.of(ROOT, Set.of(), "idempotency", Set.of(ROOT), "openapi", Set.of(ROOT))),
                    new Room("storage", Map.of(ROOT, Set.of(), "upgrade", Set.of(ROOT))));
        }

        String part(JavaClass type) {
            String prefix = "app.lectern." + name;
            return type.getPackageName().equals(prefix)
                    ? ROOT
                    : type.getPackageName().substring(prefix.length() + 1);
        }

        boolean holds(JavaClass type) {
            return type.getPackageName().equals("app.lectern." + name)
                    || type.getPackageName().startsWith("app.lectern." + name + ".");
        }

        boolean forbids(JavaClass from, JavaClass to) {
            return holds(to)
                    && !part(from).equals(part(to))
                    && !parts.getOrDefault(part(from), Set.of()).contains(part(to));
        }
    }

    @Test
    void roomsUseEachOtherAsPlanned() {
        ApplicationModules.of(Application.class).verify();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void partsOfARoomUseEachOtherAsPlanned(Room room) {
        List<String> forbidden = CLASSES.stream()
                .filter(room::holds)
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(it ->
                        room.forbids(it.getOriginClass(), it.getTargetClass().getBaseComponentType()))
                .map(it -> it.getOriginClass().getName() + " -> "
                        + it.getTargetClass().getBaseComponentType().getName())
                .distinct()
                .sorted()
                .toList();

        assertThat(forbidden).isEmpty();
        assertThat(CLASSES.stream().filter(room::holds).map(room::part))
                .containsAll(room.parts().keySet());
    }

    static Stream<Room> rooms() {
        return Room.withParts();
    }

    @Test
    void everyPackageFitsInOnesHead() {
        Map<String, Long> types = CLASSES.stream()
                .filter(it -> !it.getEnclosingClass().isPresent()
                        && !it.getSimpleName().equals("package-info"))
                .filter(it -> !it.isAnonymousClass() && !isGenerated(it))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));

        assertThat(types.entrySet().stream()
                        .filter(it -> it.getValue() > MOST_TYPES)
                        .map(it -> it.getKey() + " has " + it.getValue())
                        .collect(joining(", ")))
                .isEmpty();
        assertThat(types).isNotEmpty();
    }

    @Test
    void whatAllUseKnowsNeitherViewsNorHttp() {
        assertThat(CLASSES.stream()
                        .filter(it -> it.getPackageName().equals("app.lectern.base"))
                        .flatMap(it -> it.getDirectDependenciesFromSelf().stream())
                        .map(it -> it.getTargetClass().getName())
                        .filter(it -> it.startsWith("com.vaadin") || it.contains(".web.") || it.contains(".http."))
                        .distinct())
                .isEmpty();
    }

    /** A new component touches a record and who has something to say of it, and nobody who only copies. */
    @Test
    void largeRecordsAreMadeByTheirBuilders() {
        assertThat(CLASSES.stream()
                        .filter(it -> !isGenerated(it))
                        .flatMap(it -> it.getConstructorCallsFromSelf().stream())
                        .filter(ModulesTest::countsTheComponentsOfARecord)
                        .map(call -> call.getSourceCodeLocation() + " makes a "
                                + call.getTargetOwner().getSimpleName()))
                .isEmpty();
    }

    private static boolean countsTheComponentsOfARecord(JavaConstructorCall call) {
        return call.getTargetOwner().isRecord()
                && call.getTarget().getRawParameterTypes().size() > MOST_BY_POSITION
                && !call.getOriginOwner().equals(call.getTargetOwner());
    }

    private static boolean isGenerated(JavaClass type) {
        return type.isAnnotatedWith(RecordBuilderGenerated.class)
                || type.getEnclosingClass().map(ModulesTest::isGenerated).orElse(false);
    }
}
