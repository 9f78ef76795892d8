package app.lectern.catalog;

import static java.util.stream.Collectors.joining;

import app.lectern.base.Classification;
import app.lectern.base.Texts;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says who may take a section, as in "Third year, Fourth year; majors: COMP". */
@Component
public class RestrictionFormatter {

    private final Texts texts;

    RestrictionFormatter(Texts texts) {
        this.texts = texts;
    }

    /** The whole restriction in one line. */
    public String of(Restriction restriction, Locale locale) {
        return Stream.of(
                        of(restriction.only(), locale),
                        restriction.except().isEmpty()
                                ? ""
                                : texts.getTranslation("restriction.except", locale, of(restriction.except(), locale)),
                        restriction.majors().isEmpty()
                                ? ""
                                : texts.getTranslation("restriction.majors", locale, majors(restriction)))
                .filter(part -> !part.isEmpty())
                .collect(joining("; "));
    }

    private String of(Collection<Classification> classifications, Locale locale) {
        return classifications.stream()
                .sorted()
                .map(it -> texts.getTranslation("classification." + it.name(), locale))
                .collect(joining(", "));
    }

    private static String majors(Restriction restriction) {
        return restriction.majors().stream().sorted().collect(joining(", "));
    }
}
