package app.lectern.catalog.web;

import static java.util.stream.Collectors.groupingBy;

import app.lectern.api.DocumentedCallers;
import app.lectern.api.DocumentedCallers.Caller;
import app.lectern.api.Paging;
import app.lectern.api.RequestMalformed;
import app.lectern.base.CourseId;
import app.lectern.base.NoSuchCourse;
import app.lectern.base.TermId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Course;
import app.lectern.catalog.CourseFilter;
import app.lectern.catalog.PrerequisiteFormatter;
import app.lectern.catalog.Section;
import app.lectern.catalog.Term;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Courses, searched and paged, with their sections in a term. */
@DocumentedCallers(Caller.ANYBODY)
@RestController
class CoursesController {

    private static final List<String> SORTABLE = List.of("courseID", "title", "credits", "subject");

    private final CatalogService catalog;
    private final PrerequisiteFormatter words;

    CoursesController(CatalogService catalog, PrerequisiteFormatter words) {
        this.catalog = catalog;
        this.words = words;
    }

    /** With a term, the courses that have a section in it, with these sections; else all courses. */
    @GetMapping("/api/v1/courses")
    PageJson courses(
            @RequestParam @Nullable TermId term,
            @RequestParam(defaultValue = "") String q,
            @RequestParam @Nullable String subject,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size,
            @RequestParam(defaultValue = "courseID,asc") String sort) {
        if (open && term == null) {
            throw new RequestMalformed("open needs a term");
        }
        String chosen = subject == null || subject.isBlank() ? null : subject;
        Page<Course> found =
                catalog.courses(new CourseFilter(term, q, chosen, open), Paging.of(page, size, sort, SORTABLE));
        return PageJson.of(found, withSections(found.getContent(), term));
    }

    private List<CourseJson> withSections(List<Course> courses, @Nullable TermId term) {
        Map<CourseId, List<Section>> sections = term == null
                ? Map.of()
                : catalog
                        .sectionsOf(term, courses.stream().map(Course::courseId).toList(), List.of())
                        .stream()
                        .collect(groupingBy(Section::courseId));
        return courses.stream()
                .map(course -> CourseJson.of(course, sections.getOrDefault(course.courseId(), List.of()), words))
                .toList();
    }

    /** One course as it is in the given term or else the current one, with its sections in it. */
    @GetMapping("/api/v1/courses/{courseID}")
    CourseJson course(@PathVariable("courseID") String courseId, @RequestParam @Nullable TermId term) {
        Course course = CourseId.parse(courseId).flatMap(catalog::course).orElseThrow(() -> new NoSuchCourse(courseId));
        Optional<Term> asked = term == null ? catalog.currentTerm() : catalog.term(term);
        List<Section> sections =
                asked.map(it -> catalog.sectionsOf(it.id(), course.courseId())).orElse(List.of());
        return CourseJson.of(asked.map(course::in).orElse(course), sections, words);
    }

    record PageJson(List<CourseJson> content, PageInfo page) {

        static PageJson of(Page<Course> page, List<CourseJson> content) {
            return new PageJson(
                    content,
                    new PageInfo(page.getNumber(), page.getSize(), page.getTotalElements(), page.getTotalPages()));
        }
    }

    record PageInfo(int number, int size, long totalElements, int totalPages) {}
}
