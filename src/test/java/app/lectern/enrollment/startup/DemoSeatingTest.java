package app.lectern.enrollment.startup;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.base.SectionId;
import app.lectern.catalog.Component;
import app.lectern.catalog.Section;
import app.lectern.catalog.Term;
import app.lectern.catalog.startup.InventedYear;
import app.lectern.enrollment.record.Enrollment;
import app.lectern.enrollment.record.Seat;
import app.lectern.people.startup.DemoStudents;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DemoSeatingTest {

    private static final InventedYear YEAR = new InventedYear();
    private static final Map<SectionId, Section> SECTIONS = YEAR.terms().stream()
            .flatMap(term -> YEAR.sections(term.id()).stream())
            .collect(toMap(Section::id, Function.identity()));

    static List<Term> terms() {
        return YEAR.terms();
    }

    @ParameterizedTest
    @MethodSource("terms")
    void isTheSameEveryTime(Term term) {
        assertThat(seated(term)).isEqualTo(seated(term));
    }

    @ParameterizedTest
    @MethodSource("terms")
    void sellsNoSeatTwiceAndNoneThatIsNotThere(Term term) {
        List<Seat> seats = seats(term);
        assertThat(seats).doesNotHaveDuplicates();
        assertThat(seats).allSatisfy(seat -> assertThat(seat.number())
                .isBetween(1, section(seat.section()).capacity()));
    }

    @ParameterizedTest
    @MethodSource("terms")
    void nobodyHasAClashOrPassesTheCreditLimit(Term term) {
        assertThat(seated(term)).allSatisfy(enrollment -> {
            assertThat(enrollment.credits()).isLessThanOrEqualTo(term.creditLimit());
            List<Section> sections = enrollment.courses().stream()
                    .map(held -> section(held.sectionId()))
                    .toList();
            assertThat(sections).allSatisfy(one -> assertThat(sections)
                    .filteredOn(other -> clash(one, other))
                    .isEmpty());
        });
    }

    @ParameterizedTest
    @MethodSource("terms")
    void fillsNearlyAllThatIsAskedFor(Term term) {
        long lectures = seats(term).stream()
                .filter(seat -> section(seat.section()).component() == Component.LECTURE)
                .count();
        int wanted = YEAR.demand().entrySet().stream()
                .filter(entry -> entry.getKey().term().equals(term.id())
                        && section(entry.getKey()).component() == Component.LECTURE)
                .mapToInt(Map.Entry::getValue)
                .sum();
        assertThat(wanted).isPositive();
        assertThat((double) lectures).isBetween(0.95 * wanted, (double) wanted);
    }

    private static boolean clash(Section one, Section other) {
        return !one.id().equals(other.id())
                && one.meetings().stream()
                        .anyMatch(mine -> other.meetings().stream().anyMatch(mine::clashesWith));
    }

    private static List<Seat> seats(Term term) {
        return seated(term).stream()
                .flatMap(enrollment -> Stream.ofNullable(enrollment.seats()).flatMap(List::stream))
                .toList();
    }

    private static List<Enrollment> seated(Term term) {
        return new DemoSeating(term, YEAR.sections(term.id()), DemoStudents.ids(), Instant.EPOCH).seat(YEAR.demand());
    }

    private static Section section(SectionId id) {
        return Objects.requireNonNull(SECTIONS.get(id));
    }
}
