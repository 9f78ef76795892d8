package app.lectern.enrollment;

import app.lectern.base.DayWords;
import app.lectern.base.MomentWords;
import app.lectern.base.Texts;
import app.lectern.catalog.SeatGroupWords;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says why a student was passed over, from what their history keeps of it. */
@Component
public class ReasonWords {

    private final Texts texts;
    private final SeatGroupWords groups;

    ReasonWords(Texts texts, SeatGroupWords groups) {
        this.texts = texts;
        this.groups = groups;
    }

    /** All reasons, one after the other. */
    public String of(List<Reason> reasons, Locale locale) {
        return reasons.stream().map(it -> of(it, locale)).collect(Collectors.joining("; "));
    }

    private String of(Reason reason, Locale locale) {
        return reason.code() == ObjectionCode.REGISTRATION_CLOSED
                        && reason.about().isEmpty()
                ? texts.getTranslation("reason.registration-not-for-you", locale)
                : texts.getTranslation("reason." + reason.code().name(), locale, about(reason, locale));
    }

    private String about(Reason reason, Locale locale) {
        ObjectionCode code = reason.code();
        return switch (code) {
            case NOT_OPEN_YET -> moment(reason.about(), locale);
            case REGISTRATION_CLOSED, DROP_CLOSED -> DayWords.of(LocalDate.parse(reason.about()), locale);
            case SEATS_RESERVED -> groups.of(List.of(reason.about().split(", ")), locale);
            case COMPONENT_MISSING -> texts.getTranslation("component." + reason.about(), locale);
            default -> reason.about();
        };
    }

    private static String moment(String instant, Locale locale) {
        var moment = OffsetDateTime.parse(instant);
        return MomentWords.of(moment.toInstant(), moment.getOffset(), locale);
    }
}
