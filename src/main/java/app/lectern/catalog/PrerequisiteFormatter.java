package app.lectern.catalog;

import static java.util.stream.Collectors.joining;

import app.lectern.base.Texts;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Says what must be done before a course, as in "COMP-131 and (MATH-110 or MATH-114)". */
@Component
public class PrerequisiteFormatter {

    private final Texts texts;

    PrerequisiteFormatter(Texts texts) {
        this.texts = texts;
    }

    /** The whole tree in one line. */
    public String of(Prerequisite prerequisite, Locale locale) {
        return switch (prerequisite) {
            case Prerequisite.AllOf all -> join(all.parts(), texts.getTranslation("prerequisite.and", locale), locale);
            case Prerequisite.AnyOf any -> join(any.parts(), texts.getTranslation("prerequisite.or", locale), locale);
            case Prerequisite.Completed completed -> of(completed, locale);
            case Prerequisite.Test test -> texts.getTranslation("prerequisite.test", locale, test.code());
        };
    }

    private String of(Prerequisite.Completed completed, Locale locale) {
        String course = completed.course().value();
        String graded = completed.minimum() == null
                ? course
                : texts.getTranslation("prerequisite.minimum", locale, course, completed.minimum());
        return completed.together() ? texts.getTranslation("prerequisite.together", locale, graded) : graded;
    }

    private String join(List<Prerequisite> parts, String word, Locale locale) {
        return parts.stream()
                .map(part -> parts.size() > 1 ? inBrackets(part, locale) : of(part, locale))
                .collect(joining(" " + word + " "));
    }

    private String inBrackets(Prerequisite part, Locale locale) {
        return steps(part) == 1 ? of(part, locale) : "(" + of(part, locale) + ")";
    }

    private static long steps(Prerequisite part) {
        return switch (part) {
            case Prerequisite.AllOf all ->
                all.parts().stream().mapToLong(PrerequisiteFormatter::steps).sum();
            case Prerequisite.AnyOf any ->
                any.parts().stream().mapToLong(PrerequisiteFormatter::steps).sum();
            case Prerequisite.Completed completed -> 1;
            case Prerequisite.Test test -> 1;
        };
    }
}
