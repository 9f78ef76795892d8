package app.lectern.catalog.office;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import app.lectern.base.ChangedMeanwhile;
import app.lectern.base.CourseId;
import app.lectern.base.NoSuchTerm;
import app.lectern.base.NotFound;
import app.lectern.base.TermId;
import app.lectern.catalog.Course;
import app.lectern.catalog.Courses;
import app.lectern.catalog.Section;
import app.lectern.catalog.Sections;
import app.lectern.catalog.Term;
import app.lectern.catalog.Terms;
import jakarta.validation.Valid;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** What the registrar does with a single course. */
@Service
@Validated
@PreAuthorize("hasRole('ADMIN')")
public class CourseOffice {

    private final CourseStore register;
    private final Courses courses;
    private final Sections sections;
    private final Terms terms;
    private final CatalogWriter writer;

    CourseOffice(CourseStore register, Courses courses, Sections sections, Terms terms, CatalogWriter writer) {
        this.register = register;
        this.courses = courses;
        this.sections = sections;
        this.terms = terms;
        this.writer = writer;
    }

    /**
     * Stores a new course.
     *
     * @throws EntryRefused when there is such a course, or it asks for itself
     */
    public void create(@Valid CourseEntry entry) {
        if (!register.add(entry.course())) {
            throw new EntryRefused("courseId", "course.id.exists", entry.courseId());
        }
    }

    /**
     * Changes a course, of which the edition that was opened still holds in the term from which on it is to be changed, up to
     * its next edition; and lists its sections anew.
     *
     * @param opened as it is in that term
     * @throws EntryRefused when it asks for itself
     * @throws TermArchived when the term is archived
     * @throws ChangedMeanwhile when somebody else changed it
     * @throws NotFound when somebody removed it, or the term
     */
    public void update(Course opened, @Valid CourseEntry entry) {
        if (!opened.courseId().equals(entry.courseId())) {
            throw new IllegalArgumentException("A course keeps its id");
        }
        storeOf(opened, entry.from()).replace(opened, entry.course());
        writer.relist(Set.of(opened.courseId()));
    }

    private CourseStore storeOf(Course opened, @Nullable TermId from) {
        if (from == null) {
            return register;
        }
        List<Term> all = terms.findAll();
        Term first =
                all.stream().filter(it -> it.id().equals(from)).findFirst().orElseThrow(() -> new NoSuchTerm(from));
        TermArchived.refuse(first);
        return writer.editions((before, given) -> {
            if (!before.in(first).edition().equals(opened.edition())) {
                throw new ChangedMeanwhile();
            }
            return before.sayingFrom(first, given, all);
        });
    }

    /**
     * Gives up one of several editions: in its terms, the course says what it said before; in those of the first one, what the
     * next one says.
     *
     * @param opened the course as it is in a term of the edition
     * @throws ChangedMeanwhile when somebody else changed it
     * @throws NotFound when somebody removed the course
     */
    public void deleteEdition(Course opened) {
        List<Term> all = terms.findAll();
        writer.editions((before, given) -> before.without(given.edition(), all)).replace(opened, opened);
        writer.relist(Set.of(opened.courseId()));
    }

    /**
     * Removes a course that is still as it was opened.
     *
     * @throws StillInUse when it has sections in any term, or other courses ask for it
     * @throws ChangedMeanwhile when somebody else changed it
     * @throws NotFound when somebody removed it
     */
    public void delete(Course opened) {
        register.remove(opened, () -> refuseIfNeeded(opened.courseId()));
    }

    /**
     * Removes courses that are still as they were opened, also where one of them asks for another.
     *
     * @return why those that stay do: {@link StillInUse} when they have sections or other courses ask for them, {@link
     *     ChangedMeanwhile}, or {@link NotFound}
     */
    public Map<CourseId, RuntimeException> deleteAll(Collection<Course> opened) {
        var kept = new HashMap<CourseId, RuntimeException>();
        taught(opened).forEach((course, count) -> kept.put(course, taught(count)));
        keepWhatIsAskedFor(opened, kept);
        opened.stream().filter(it -> !kept.containsKey(it.courseId())).forEach(course -> {
            try {
                register.remove(course, () -> refuseIfTaught(course.courseId()));
            } catch (StillInUse | ChangedMeanwhile | NotFound reason) {
                kept.put(course.courseId(), reason);
            }
        });
        return kept;
    }

    /** What stays keeps what it asks for, and that keeps what it asks for. */
    private void keepWhatIsAskedFor(Collection<Course> opened, Map<CourseId, RuntimeException> kept) {
        Set<CourseId> going = opened.stream().map(Course::courseId).collect(toCollection(HashSet::new));
        going.removeAll(kept.keySet());
        List<Course> all = courses.findAll();
        boolean more = true;
        while (more) {
            more = false;
            for (Course staying : all) {
                for (CourseId asked : going.contains(staying.courseId()) ? Set.<CourseId>of() : staying.asked()) {
                    if (going.remove(asked)) {
                        kept.put(asked, new StillInUse("course.in-use.courses", staying.courseId()));
                        more = true;
                    }
                }
            }
        }
    }

    /** How many sections each has that has any. */
    private Map<CourseId, Integer> taught(Collection<Course> some) {
        return sections.findByCourseIdIn(some.stream().map(Course::courseId).toList()).stream()
                .collect(toMap(Section::courseId, it -> 1, Integer::sum));
    }

    private static StillInUse taught(int sections) {
        return new StillInUse("course.in-use.sections", sections);
    }

    private void refuseIfTaught(CourseId course) {
        int taught = sections.findByCourseIdIn(List.of(course)).size();
        if (taught > 0) {
            throw taught(taught);
        }
    }

    private void refuseIfNeeded(CourseId course) {
        refuseIfTaught(course);
        String askingForIt = courses.findAll().stream()
                .filter(other -> other.asksFor(course))
                .map(other -> other.courseId().value())
                .sorted()
                .collect(joining(", "));
        if (!askingForIt.isEmpty()) {
            throw new StillInUse("course.in-use.courses", askingForIt);
        }
    }
}
