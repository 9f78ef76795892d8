package app.lectern.catalog;

import static java.util.stream.Collectors.joining;

import app.lectern.base.Texts;
import java.util.Collection;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Says for whom seats are kept, as in "First year, From other schools, Physics". */
@Component
public class SeatGroupFormatter {

    private final Texts texts;

    SeatGroupFormatter(Texts texts) {
        this.texts = texts;
    }

    /** All groups in one line, by the names that sections have for them. */
    public String of(Collection<String> groups, Locale locale) {
        return groups.stream()
                .map(name -> of(name, key -> texts.getTranslation(key, locale)))
                .collect(joining(", "));
    }

    /** The group of this name; whatever is no group is a major, and is called that. */
    public static String of(String name, UnaryOperator<String> text) {
        var group = SeatGroup.of(name);
        if (group.isTransfer()) {
            return text.apply("reservation.transfer");
        }
        return group.isMajorOfSubject()
                ? text.apply("reservation.major")
                : group.classification()
                        .map(it -> text.apply("classification." + it.name()))
                        .orElse(name);
    }
}
