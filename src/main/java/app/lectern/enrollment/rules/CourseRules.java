package app.lectern.enrollment.rules;

import static java.util.stream.Collectors.toSet;

import app.lectern.base.CourseId;
import app.lectern.base.SectionId;
import app.lectern.catalog.Component;
import app.lectern.catalog.Section;
import app.lectern.catalog.SectionStatus;
import app.lectern.enrollment.record.SectionInContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A student takes a course once in a term, with all its parts and with the courses that go with it. */
public class CourseRules {

    private CourseRules() {}

    /** A cancelled section takes nobody. */
    static Stream<Objection> sectionCancelled(RuleInput input) {
        return input.requestedSections().stream()
                .filter(section -> section.status() == SectionStatus.CANCELLED)
                .map(section -> new Objection.SectionCancelled(section.id(), section.displayTitle()));
    }

    /** One section of each part of a course; of a course with topics, one of each topic. */
    static Stream<Objection> alreadyEnrolled(RuleInput input) {
        return input.requestedSections().stream().flatMap(section -> input.othersBefore(section)
                .filter(other -> section.isSamePartAs(other))
                .limit(1)
                .map(other -> new Objection.AlreadyEnrolled(
                        section.id(),
                        section.displayTitle(),
                        other.id(),
                        input.enrollment().holds(other.id()),
                        input.canGiveUp(other))));
    }

    /**
     * A lecture with a laboratory is taken with the laboratory, and the other way round. What a student has counts, even if
     * it was cancelled since, as it does for corequisites.
     */
    static Stream<Objection> componentMissing(RuleInput input) {
        return input.requested().stream().flatMap(each -> Stream.of(Component.values())
                .filter(part -> part != each.section().component())
                .flatMap(part -> missingPart(input, each, part).stream()));
    }

    private static Optional<Objection> missingPart(RuleInput input, SectionInContext each, Component part) {
        Section section = each.section();
        List<Section> parts = each.siblings(part)
                .filter(it -> section.canBeTakenWith(it))
                .filter(it -> section.belongsTo() != null || goesWithTheLecture(input, it))
                .toList();
        Set<SectionId> taken = input.heldOrRequested().map(Section::id).collect(toSet());
        List<SectionId> choices = parts.stream()
                .filter(it -> it.status() == SectionStatus.OPEN)
                .map(Section::id)
                .toList();
        boolean there = parts.stream().map(Section::id).anyMatch(taken::contains);
        return choices.isEmpty() || there
                ? Optional.empty()
                : Optional.of(new Objection.ComponentMissing(section.id(), section.displayTitle(), part, choices));
    }

    /** Whoever takes a part that goes with any lecture needs none that belongs to a lecture that they don't take. */
    private static boolean goesWithTheLecture(RuleInput input, Section part) {
        List<Section> lectures = input.heldOrRequested()
                .filter(it ->
                        it.component() == Component.LECTURE && it.courseId().equals(part.courseId()))
                .toList();
        return part.component() == Component.LECTURE
                || lectures.isEmpty()
                || lectures.stream().anyMatch(lecture -> lecture.canBeTakenWith(part));
    }

    /** A course's corequisites are taken in the same term, unless they have been passed or nobody teaches them in it. */
    static Stream<Objection> corequisiteMissing(RuleInput input) {
        Set<CourseId> taken = input.coursesTaken();
        return input.requested().stream()
                .filter(each -> each.course() != null)
                .flatMap(each -> Objects.requireNonNull(each.course()).corequisites().stream()
                        .sorted()
                        .filter(other -> !taken.contains(other) && !EligibilityRules.hasPassed(input.student(), other))
                        .flatMap(other -> missing(each, other).stream()));
    }

    private static Optional<Objection> missing(SectionInContext each, CourseId course) {
        List<SectionId> choices = each.corequisites().stream()
                .filter(it -> it.courseId().equals(course) && it.status() == SectionStatus.OPEN)
                .map(Section::id)
                .sorted()
                .toList();
        Section section = each.section();
        return choices.isEmpty()
                ? Optional.empty()
                : Optional.of(new Objection.CorequisiteMissing(section.id(), section.displayTitle(), course, choices));
    }
}
