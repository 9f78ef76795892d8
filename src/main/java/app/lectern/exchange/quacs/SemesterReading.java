package app.lectern.exchange.quacs;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import app.lectern.base.CourseId;
import app.lectern.base.SectionId;
import app.lectern.catalog.Course;
import app.lectern.catalog.Section;
import app.lectern.catalog.Term;
import app.lectern.exchange.Draft;
import app.lectern.exchange.Remark;
import app.lectern.exchange.Remark.Kind;
import app.lectern.exchange.RowRejected;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a semester's files hold, row by row: courses of catalog and sections, then the sections. */
class SemesterReading {

    private final Semester semester;
    private final Map<CourseId, JsonNode> catalog = new LinkedHashMap<>();
    private final Map<CourseId, CourseRecord> records = new HashMap<>();
    private final List<Draft<Course>> rejectedCourses = new ArrayList<>();
    private final List<Draft<Offering>> offerings = new ArrayList<>();
    private final Set<CourseId> courseIds = new LinkedHashSet<>();

    SemesterReading(Semester semester) {
        this.semester = semester;
        semester.catalog().forEach(this::readCourse);
        courseIds.addAll(catalog.keySet());
        semester.courses().forEach(this::readRecord);
    }

    private void readCourse(String key, JsonNode entry) {
        try {
            catalog.put(Fields.courseId(key), entry);
        } catch (RowRejected e) {
            rejectedCourses.add(Draft.rejected(Semester.CATALOG, 0, key, e.reason()));
        }
    }

    private void readRecord(JsonNode record) {
        Optional<CourseId> id = Offering.recordId(record);
        if (id.isPresent()) {
            courseIds.add(id.get());
            records.putIfAbsent(id.get(), courseRecord(record));
        } else {
            String title = record.path("title").asString("");
            rejectedCourses.add(Draft.rejected(
                    Semester.COURSES, 0, title, Offering.ofNoCourse(record).reason()));
        }
        Fields.elements(record.path("sections")).forEach(section -> readSection(record, section));
    }

    private static CourseRecord courseRecord(JsonNode record) {
        var notes = new ArrayList<Remark>();
        String title = Fields.title(record, "title", notes).orElse(null);
        if (Fields.isMissing(record.path("sections"))) {
            notes.add(Remark.of(Kind.FIELD_MISSING, "sections"));
        }
        return new CourseRecord(title, notes);
    }

    private void readSection(JsonNode record, JsonNode section) {
        int number = offerings.size() + 1;
        String key = Fields.id(section.path("crn"));
        try {
            Offering offering = Offering.of(record, section, catalog.keySet());
            courseIds.add(offering.courseId());
            offerings.add(Draft.of(Semester.COURSES, number, key, offering, offering.notes()));
        } catch (RowRejected e) {
            offerings.add(Draft.rejected(Semester.COURSES, number, key, e.reason()));
        }
    }

    /** How many sections there are, those that can't be read among them. */
    int sections() {
        return offerings.size();
    }

    private List<Offering> readable() {
        return offerings.stream().flatMap(Draft::values).toList();
    }

    /** Of all sections, those that can't be read among them. */
    List<JsonNode> timeslots() {
        return rawSections()
                .flatMap(it -> Fields.elements(it.path("timeslots")).stream())
                .toList();
    }

    private Stream<JsonNode> rawSections() {
        return semester.courses().stream().flatMap(it -> Fields.elements(it.path("sections")).stream());
    }

    /** How many places are taken in all sections together. */
    int placesTaken() {
        return rawSections()
                .mapToInt(it -> Fields.whole(it, "act", new ArrayList<>()).orElse(0))
                .sum();
    }

    Set<CourseId> courseIds() {
        return courseIds;
    }

    List<SectionId> sectionIds(Term term) {
        return readable().stream().flatMap(it -> idOf(term, it)).toList();
    }

    private static Stream<SectionId> idOf(Term term, Offering offering) {
        try {
            return Stream.of(SectionDrafts.idOf(term, offering.crn()));
        } catch (RowRejected e) {
            return Stream.empty();
        }
    }

    /**
     * The courses.
     *
     * @param stored what is known of them already, and kept where these files say nothing
     */
    List<Draft<Course>> courses(Map<CourseId, Course> stored) {
        Map<CourseId, List<Offering>> byCourse = readable().stream().collect(groupingBy(Offering::courseId));
        var drafts = new CourseDrafts(catalog, byCourse, semester, records, stored, courseIds);
        var courses = new ArrayList<Draft<Course>>();
        courseIds.forEach(id -> courses.add(drafts.draft(id, courses.size() + 1)));
        courses.addAll(rejectedCourses);
        return courses;
    }

    /**
     * The sections.
     *
     * @param courses as {@link #courses} made them
     * @param stored the sections that there are already
     */
    List<Draft<Section>> sections(Term term, List<Draft<Course>> courses, Map<SectionId, Section> stored) {
        Map<CourseId, Course> byId = courses.stream().flatMap(Draft::values).collect(toMap(Course::courseId, it -> it));
        var drafts = new SectionDrafts(term, readable(), semester, stored);
        var numbers = new HashSet<String>();
        return offerings.stream()
                .map(draft -> section(draft, term, byId, drafts, numbers))
                .toList();
    }

    private static Draft<Section> section(
            Draft<Offering> draft,
            Term term,
            Map<CourseId, Course> courses,
            SectionDrafts drafts,
            Set<String> numbers) {
        Offering offering = draft.value();
        String key = term.id() + "-" + draft.key();
        if (offering == null) {
            return new Draft<>(draft.file(), draft.number(), key, null, draft.reason(), List.of());
        }
        try {
            var notes = new ArrayList<>(draft.notes());
            Course course = course(offering, courses, numbers);
            return Draft.of(draft.file(), draft.number(), key, drafts.section(offering, course, notes), notes);
        } catch (RowRejected e) {
            return Draft.rejected(draft.file(), draft.number(), key, e.reason());
        }
    }

    private static Course course(Offering offering, Map<CourseId, Course> courses, Set<String> numbers) {
        if (!numbers.add(offering.crn())) {
            throw new RowRejected(Kind.SECTION_NUMBER_TWICE, offering.crn());
        }
        return Objects.requireNonNull(courses.get(offering.courseId()));
    }
}
