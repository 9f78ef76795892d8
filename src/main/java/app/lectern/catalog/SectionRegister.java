package app.lectern.catalog;

import static java.util.stream.Collectors.toMap;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import app.lectern.base.Change;
import app.lectern.base.CourseId;
import app.lectern.base.SectionId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/** Stores sections of the courses it was made for, each with what the courses grid shows of it. */
class SectionRegister extends Register<SectionId, Section> {

    private final Sections sections;
    private final Differences differences;
    private final Map<CourseId, Course> courses;

    SectionRegister(Sections sections, Differences differences, Collection<Course> courses) {
        this.sections = sections;
        this.differences = differences;
        this.courses = courses.stream().collect(toMap(Course::courseId, Function.identity()));
    }

    @Override
    SectionId key(Section section) {
        return section.id();
    }

    @Override
    List<Section> find(Collection<SectionId> ids) {
        return sections.findAllById(ids);
    }

    @Override
    Section completed(Section given, @Nullable Section before) {
        return before == null
                ? listed(given.storedWith(given.taken(), given.waiting(), null, null))
                : listed(given.storedWith(before.taken(), before.waiting(), before.listing(), before.version()));
    }

    private Section listed(Section section) {
        Course course = courses.get(section.courseId());
        return course == null
                ? section
                : section.storedWith(
                        section.taken(), section.waiting(), Listing.of(section, course), section.version());
    }

    /** A section that only needs to be listed anew says the same as before. */
    @Override
    Change change(@Nullable Section before, Section after) {
        if (before == null) {
            return Change.CREATED;
        }
        return before.saysTheSameAs(after) ? Change.UNCHANGED : Change.UPDATED;
    }

    @Override
    boolean write(@Nullable Section before, Section after) {
        if (!courses.containsKey(after.courseId())) {
            throw new IllegalArgumentException("There is no course " + after.courseId());
        }
        return before == null ? differences.insert(after) : update(before, after);
    }

    @Override
    boolean sayTheSame(Section one, Section other) {
        return one.saysTheSameAs(other);
    }

    @Override
    boolean delete(Section before) {
        return differences.delete(sameVersion(before), Section.class);
    }

    /** Lists a stored section anew when its course has changed. */
    void relist(Section stored) {
        var current = List.of(stored);
        while (!current.isEmpty() && !relisted(current.getFirst())) {
            current = find(List.of(stored.id()));
        }
    }

    private boolean relisted(Section before) {
        Section after = listed(before);
        return after.equals(before) || update(before, after);
    }

    private boolean update(Section before, Section after) {
        return differences.update(sameVersion(before).and("taken").is(before.taken()), before, after);
    }

    private static Criteria sameVersion(Section before) {
        return where("_id").is(before.id()).and("version").is(before.version());
    }
}
