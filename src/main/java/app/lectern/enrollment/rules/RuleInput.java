package app.lectern.enrollment.rules;

import static java.util.stream.Collectors.toSet;

import app.lectern.base.CourseId;
import app.lectern.base.SectionId;
import app.lectern.catalog.SeatGroup;
import app.lectern.catalog.Section;
import app.lectern.catalog.Term;
import app.lectern.enrollment.record.DroppedSection;
import app.lectern.enrollment.record.Enrollment;
import app.lectern.enrollment.record.ObjectionCode;
import app.lectern.enrollment.record.SeatChart;
import app.lectern.enrollment.record.SeatCharts;
import app.lectern.enrollment.record.SectionInContext;
import app.lectern.enrollment.record.StudentRecord;
import app.lectern.people.StudentFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All that the rules look at when a student asks for a bundle.
 *
 * @param student what is on record, less what they would give up for the bundle
 * @param offers the sections asked for
 * @param besides other sections to reckon with as if they were held, as those of a plan; usually none
 * @param charts who has what in the sections asked for
 * @param waived what the registrar waived, by section
 * @param undo whether the student only takes back what they had a moment ago
 * @param now when they ask
 */
public record RuleInput(
        StudentRecord student,
        List<SectionInContext> offers,
        List<Section> besides,
        SeatCharts charts,
        Map<SectionId, Set<ObjectionCode>> waived,
        boolean undo,
        Instant now) {

    StudentFacts facts() {
        return student.facts();
    }

    public Enrollment enrollment() {
        return student.enrollment();
    }

    Term term() {
        return student.term();
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, term().zone());
    }

    /** The sections in which the student has a seat, and those to reckon with. */
    List<Section> held() {
        return Stream.concat(student.held().stream().filter(it -> enrollment().holds(it.id())), besides.stream())
                .toList();
    }

    /** What is asked for and the student has no seat in yet. */
    List<SectionInContext> requested() {
        return offers.stream()
                .filter(it -> !enrollment().holds(it.section().id()))
                .toList();
    }

    public List<Section> requestedSections() {
        return requested().stream().map(SectionInContext::section).toList();
    }

    Stream<Section> heldOrRequested() {
        return Stream.concat(held().stream(), requestedSections().stream());
    }

    /** What the student would have besides: what they hold, and what they asked for before this section. */
    Stream<Section> othersBefore(Section section) {
        return Stream.concat(held().stream(), requestedSections().stream().takeWhile(it -> !it.id()
                .equals(section.id())));
    }

    /** The courses that the student would be in. */
    Set<CourseId> coursesTaken() {
        return heldOrRequested().map(Section::courseId).collect(toSet());
    }

    /** Whether the student has a seat in this section, and the last day to drop it is not over. */
    boolean canGiveUp(Section section) {
        return enrollment().holds(section.id()) && !term().closedForDropping(now);
    }

    boolean isWaived(SectionId section, ObjectionCode code) {
        return !term().isArchived() && waived.getOrDefault(section, Set.of()).contains(code);
    }

    /** Whether the objection is waived for this section or for another part of its course: of some, only one part is told. */
    boolean isWaivedWithParts(Section section, ObjectionCode code) {
        return requestedSections().stream()
                .filter(it -> it.id().equals(section.id()) || it.isTakenWith(section))
                .anyMatch(it -> isWaived(it.id(), code));
    }

    /** Whether an override once let what is taken back stand beside this section, and so does again. */
    boolean stoodBeside(SectionId section, ObjectionCode code) {
        return undo && Waivers.wasUsed(section, code, student.overrides(), enrollment());
    }

    SeatChart chart(Section section) {
        return charts.of(section.id());
    }

    /**
     * The number that the student would get: the one kept for them after a drop, else a free one that they may have, else
     * one above the capacity when the registrar waived that.
     */
    public OptionalInt seatFor(Section section) {
        OptionalInt kept = enrollment().undoable(section.id(), now).stream()
                .filter(it -> it.sectionId().equals(section.id()))
                .mapToInt(DroppedSection::seat)
                .findFirst();
        return kept.isPresent() ? kept : freeSeatIn(section);
    }

    private OptionalInt freeSeatIn(Section section) {
        SeatChart chart = chart(section);
        OptionalInt free = chart.isFull(section.capacity())
                ? OptionalInt.empty()
                : FreeSeats.pick(
                        SeatRanges.of(section, today()),
                        chart.occupied(),
                        group -> belongsTo(group, section.courseId()));
        boolean beyond = isWaived(section.id(), ObjectionCode.SECTION_FULL)
                || isWaived(section.id(), ObjectionCode.SEATS_RESERVED);
        return free.isEmpty() && beyond ? OptionalInt.of(chart.firstFreeAbove(section.capacity())) : free;
    }

    boolean belongsTo(String group, CourseId course) {
        return SeatGroup.of(group).admits(facts().classification(), facts().majors(), facts().transfer(), course);
    }
}
