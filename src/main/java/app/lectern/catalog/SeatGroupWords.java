package app.lectern.catalog;

import static java.util.stream.Collectors.joining;

import app.lectern.base.Texts;
import java.util.Collection;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Says for whom seats are kept, as in "First year, From other schools, Physics". */
@Component
public class SeatGroupWords {

    private final Texts texts;

    SeatGroupWords(Texts texts) {
        this.texts = texts;
    }

    /** All groups in one line, by the names that sections have for them. */
    public String of(Collection<String> groups, Locale locale) {
        return groups.stream().map(it -> of(SeatGroup.of(it), locale)).collect(joining(", "));
    }

    private String of(SeatGroup group, Locale locale) {
        if (group.isTransfer()) {
            return texts.getTranslation("reservation.transfer", locale);
        }
        return group.isMajorOfSubject()
                ? texts.getTranslation("reservation.major", locale)
                : group.classification()
                        .map(it -> texts.getTranslation("classification." + it.name(), locale))
                        .orElse(group.name());
    }
}
