package app.lectern.catalog.startup;

import app.lectern.base.CourseId;
import app.lectern.base.Grade;
import app.lectern.catalog.Course;
import app.lectern.catalog.CourseBuilder;
import app.lectern.catalog.Prerequisite;
import app.lectern.catalog.Prerequisite.AllOf;
import app.lectern.catalog.Prerequisite.AnyOf;
import app.lectern.catalog.Prerequisite.Completed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** Reads the demo school's courses. */
class DemoCourses {

    private static final String TOGETHER = "together";

    private DemoCourses() {}

    static List<Course> read() {
        try (var in = new ClassPathResource("demo/courses.json").getInputStream()) {
            return Stream.of(JsonMapper.builder().build().readValue(in, Entry[].class))
                    .map(Entry::course)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The demo school's courses can't be read", e);
        }
    }

    /**
     * A course as the file has it.
     *
     * @param prerequisites courses of which all must be done, each with its alternatives, as in {@code A | B}, and
     *     perhaps a grade, as in {@code A C-}, or leave to take it in the same term, as in {@code A together}
     */
    private record Entry(
            String courseID,
            String title,
            String description,
            int credits,
            String term,
            String subject,
            List<String> prerequisites) {

        private Course course() {
            var id = new CourseId(courseID);
            return CourseBuilder.builder()
                    .courseId(id)
                    .title(title)
                    .description(description)
                    .credits(credits)
                    .term(term)
                    .subject(subject)
                    .prerequisites(tree())
                    .build();
        }

        private @Nullable Prerequisite tree() {
            List<Prerequisite> all = prerequisites.stream().map(Entry::anyOf).toList();
            return all.isEmpty() ? null : joined(all, AllOf::new);
        }

        private static Prerequisite anyOf(String alternatives) {
            List<Prerequisite> any = Stream.of(alternatives.split("\\|"))
                    .<Prerequisite>map(Entry::completed)
                    .toList();
            return joined(any, AnyOf::new);
        }

        private static Completed completed(String text) {
            List<String> words = List.of(text.strip().split(" "));
            boolean together = words.contains(TOGETHER);
            String grade = words.size() == 1 || together ? null : words.get(1);
            return new Completed(new CourseId(words.getFirst()), grade == null ? null : new Grade(grade), together);
        }

        private static Prerequisite joined(List<Prerequisite> parts, Function<List<Prerequisite>, Prerequisite> join) {
            return parts.size() == 1 ? parts.getFirst() : join.apply(parts);
        }
    }
}
