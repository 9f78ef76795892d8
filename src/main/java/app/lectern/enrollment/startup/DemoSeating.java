package app.lectern.enrollment.startup;

import static java.util.stream.Collectors.toMap;

import app.lectern.base.GradeScale;
import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.base.UserId;
import app.lectern.catalog.Component;
import app.lectern.catalog.Section;
import app.lectern.catalog.Term;
import app.lectern.enrollment.record.Enrollment;
import app.lectern.enrollment.record.HeldSection;
import app.lectern.enrollment.record.SeatChart;
import app.lectern.enrollment.record.SeatCharts;
import app.lectern.enrollment.record.SectionInContext;
import app.lectern.enrollment.record.StudentRecord;
import app.lectern.enrollment.rules.RegistrationRules;
import app.lectern.enrollment.rules.RuleInput;
import app.lectern.enrollment.rules.SeatRanges;
import app.lectern.people.StudentFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Gives invented students seats in a term, by the same rules as anybody; the same every time. */
class DemoSeating {

    private static final UserId SOMEBODY = new UserId(1);

    private final Term term;
    private final List<Section> sections;
    private final Instant now;
    private final List<Enrollment> students;
    private final Map<SectionId, Set<Integer>> occupied = new HashMap<>();
    private int next;

    DemoSeating(Term term, List<Section> sections, List<UserId> students, Instant now) {
        this.term = term;
        this.sections =
                sections.stream().sorted(Comparator.comparing(Section::id)).toList();
        this.now = now;
        TermId id = term.id();
        this.students = new ArrayList<>(
                students.stream().map(student -> Enrollment.none(student, id)).toList());
    }

    /**
     * Fills the sections.
     *
     * @param demand how many seats to hold in each; fewer when too few students can take it
     * @return the enrollments of those who got a seat
     */
    List<Enrollment> seat(Map<SectionId, Integer> demand) {
        sections.stream()
                .filter(section -> section.component() == Component.LECTURE)
                .forEach(lecture -> IntStream.range(0, demand.getOrDefault(lecture.id(), 0))
                        .forEach(seat -> seatSomebody(lecture, demand)));
        return students.stream().filter(student -> !student.courses().isEmpty()).toList();
    }

    private void seatSomebody(Section lecture, Map<SectionId, Integer> demand) {
        for (int tried = 0; tried < students.size(); tried++) {
            next = (next + 1) % students.size();
            if (bundles(lecture, demand).anyMatch(bundle -> seat(next, bundle))) {
                return;
            }
        }
    }

    /** The lecture with each of its laboratories that wants more students, or alone. */
    private Stream<List<Section>> bundles(Section lecture, Map<SectionId, Integer> demand) {
        List<List<Section>> withLab = sections.stream()
                .filter(section -> lecture.id().equals(section.belongsTo()))
                .filter(lab -> occupiedIn(lab).size() < demand.getOrDefault(lab.id(), 0))
                .map(lab -> List.of(lecture, lab))
                .toList();
        return withLab.isEmpty() ? Stream.of(List.of(lecture)) : withLab.stream();
    }

    private boolean seat(int student, List<Section> bundle) {
        Enrollment enrollment = students.get(student);
        if (!RegistrationRules.objections(attempt(enrollment, bundle)).isEmpty()) {
            return false;
        }
        students.set(
                student, enrollment.with(bundle.stream().map(this::takeSeat).toList(), enrollment.userId()));
        return true;
    }

    /** Nothing is known of invented students, so it is as if nothing had to be done before a course. */
    private RuleInput attempt(Enrollment enrollment, List<Section> bundle) {
        var record = new StudentRecord(
                StudentFacts.of(enrollment.userId()),
                term,
                enrollment,
                sections,
                List.of(),
                Set.of(),
                List.of(),
                GradeScale.USUAL);
        return new RuleInput(
                record, bundle.stream().map(this::inContext).toList(), List.of(), charts(bundle), Map.of(), false, now);
    }

    private SectionInContext inContext(Section section) {
        var siblings = sections.stream()
                .filter(it -> it.courseId().equals(section.courseId()))
                .toList();
        return new SectionInContext(section, null, siblings, List.of());
    }

    private SeatCharts charts(List<Section> bundle) {
        return new SeatCharts(bundle.stream().map(this::chart).collect(toMap(SeatChart::section, Function.identity())));
    }

    private SeatChart chart(Section section) {
        var holders = occupiedIn(section).stream().collect(toMap(Function.identity(), seat -> SOMEBODY));
        return new SeatChart(section.id(), holders, new TreeMap<>(), Set.of());
    }

    /** The lowest number for everybody; one that is kept for a group only when there is no other. */
    private HeldSection takeSeat(Section section) {
        Set<Integer> taken = occupied.computeIfAbsent(section.id(), id -> new TreeSet<>());
        var ranges = SeatRanges.of(section, LocalDate.ofInstant(now, term.zone()));
        int seat = IntStream.rangeClosed(1, section.capacity())
                .filter(number -> !taken.contains(number))
                .boxed()
                .min(Comparator.comparing((Integer number) -> !ranges.isGeneral(number))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
        taken.add(seat);
        return new HeldSection(section.courseId(), section.id(), seat, section.worth(), now);
    }

    private Set<Integer> occupiedIn(Section section) {
        return occupied.getOrDefault(section.id(), Set.of());
    }
}
