package app.lectern.enrollment.rules;

import app.lectern.base.DayFormatter;
import app.lectern.base.MomentFormatter;
import app.lectern.base.Texts;
import app.lectern.catalog.SeatGroupFormatter;
import app.lectern.enrollment.record.ObjectionCode;
import app.lectern.enrollment.record.Reason;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says why a student was passed over, from what their history keeps of it. */
@Component
public class ReasonFormatter {

    private final Texts texts;
    private final SeatGroupFormatter groups;

    ReasonFormatter(Texts texts, SeatGroupFormatter groups) {
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
            case REGISTRATION_CLOSED, DROP_CLOSED -> DayFormatter.of(LocalDate.parse(reason.about()), locale);
            case SEATS_RESERVED -> groups.of(List.of(reason.about().split(", ")), locale);
            case COMPONENT_MISSING -> texts.getTranslation("component." + reason.about(), locale);
            default -> reason.about();
        };
    }

    private static String moment(String instant, Locale locale) {
        var moment = OffsetDateTime.parse(instant);
        return MomentFormatter.of(moment.toInstant(), moment.getOffset(), locale);
    }
}
