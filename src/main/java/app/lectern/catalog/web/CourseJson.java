package app.lectern.catalog.web;

import app.lectern.base.CourseId;
import app.lectern.catalog.Course;
import app.lectern.catalog.PrerequisiteFormatter;
import app.lectern.catalog.Section;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@RecordBuilder
record CourseJson(
        @JsonProperty("courseID") CourseId courseId,
        String title,
        String description,
        int credits,
        @Nullable String term,
        String subject,
        @Nullable String prerequisites,
        Set<CourseId> corequisites,
        List<SectionJson> sections) {

    static CourseJson of(Course course, List<Section> sections, PrerequisiteFormatter words) {
        return CourseJsonBuilder.builder()
                .courseId(course.courseId())
                .title(course.title())
                .description(course.description())
                .credits(course.credits())
                .term(course.term())
                .subject(course.subject())
                .prerequisites(Optional.ofNullable(course.prerequisites())
                        .map(tree -> words.of(tree, Locale.ENGLISH))
                        .orElse(null))
                .corequisites(course.corequisites())
                .sections(sections.stream().map(SectionJson::of).toList())
                .build();
    }
}
