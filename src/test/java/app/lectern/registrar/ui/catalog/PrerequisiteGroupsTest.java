package app.lectern.registrar.ui.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.base.CourseId;
import app.lectern.base.Grade;
import app.lectern.catalog.Prerequisite;
import app.lectern.catalog.Prerequisite.AllOf;
import app.lectern.catalog.Prerequisite.AnyOf;
import app.lectern.catalog.Prerequisite.Completed;
import app.lectern.registrar.ui.catalog.PrerequisiteGroups.Group;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PrerequisiteGroupsTest {

    private static final CourseId A = new CourseId("A-1");
    private static final CourseId B = new CourseId("B-2");
    private static final CourseId C = new CourseId("C-3");

    private static final Grade C_MINUS = new Grade("C-");

    static Stream<Prerequisite> simple() {
        return Stream.of(
                new Completed(A),
                new AnyOf(List.of(new Completed(A), new Completed(B))),
                new AllOf(List.of(new Completed(A), new Completed(B))),
                new AllOf(List.of(new AnyOf(List.of(new Completed(A), new Completed(B))), new Completed(C))),
                new Completed(A, C_MINUS, true),
                new AllOf(List.of(
                        new AnyOf(List.of(new Completed(A, C_MINUS, false), new Completed(B, C_MINUS, false))),
                        new Completed(C, null, true))));
    }

    @ParameterizedTest
    @MethodSource("simple")
    void whatGroupsCanSayComesBackAsItWas(Prerequisite tree) {
        assertThat(PrerequisiteGroups.of(tree).orElseThrow().tree()).isEqualTo(tree);
    }

    static Stream<Prerequisite> intricate() {
        return Stream.of(
                new Prerequisite.Test("OXCP"),
                new AnyOf(List.of(new Completed(A), new Prerequisite.Test("OXCP"))),
                new AnyOf(List.of(new AllOf(List.of(new Completed(A), new Completed(B))), new Completed(C))),
                new AllOf(List.of(new AllOf(List.of(new Completed(A), new Completed(B))), new Completed(C))),
                new AnyOf(List.of(new Completed(A, C_MINUS, false), new Completed(B))),
                new AnyOf(List.of(new Completed(A, null, true), new Completed(B))),
                new AnyOf(List.of()));
    }

    @ParameterizedTest
    @MethodSource("intricate")
    void whatGroupsCanNotSayIsNotTakenForGroups(Prerequisite tree) {
        assertThat(PrerequisiteGroups.of(tree)).isEmpty();
    }

    @Test
    void nothingIsNoGroup() {
        assertThat(PrerequisiteGroups.of(null).orElseThrow().tree()).isNull();
        assertThat(new PrerequisiteGroups(List.of(new Group(Set.of(B, A), null, false))).tree())
                .isEqualTo(new AnyOf(List.of(new Completed(A), new Completed(B))));
    }
}
