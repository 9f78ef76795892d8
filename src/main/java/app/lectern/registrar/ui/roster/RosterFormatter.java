package app.lectern.registrar.ui.roster;

import app.lectern.base.MomentFormatter;
import app.lectern.catalog.Section;
import app.lectern.enrollment.rules.ReasonFormatter;
import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Says how somebody stands with a section. */
class RosterFormatter {

    private final Section section;
    private final ZoneId zone;
    private final ReasonFormatter reasons;
    private final Locale locale = UI.getCurrent().getLocale();

    /** @param zone in which times are told */
    RosterFormatter(Section section, ZoneId zone, ReasonFormatter reasons) {
        this.section = section;
        this.zone = zone;
        this.reasons = reasons;
    }

    String status(RosterRow row) {
        return text("roster.status." + row.status().name());
    }

    String since(RosterRow row) {
        return MomentFormatter.of(row.standing().since(), zone, locale);
    }

    /** What is out of the ordinary; empty when nothing is. */
    String remark(RosterRow row) {
        Instant kept = row.standing().undoUntil();
        if (kept != null) {
            var time = DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM).withLocale(locale);
            return text("roster.kept", time.format(kept.atZone(zone)));
        }
        if (row.isAbove(section.capacity())) {
            return text("roster.above", section.capacity());
        }
        return row.entry().passedOver().isEmpty()
                ? ""
                : text("roster.passed-over", reasons.of(row.entry().passedOver(), locale));
    }

    static String text(String key, Object... parameters) {
        return UI.getCurrent().getTranslation(key, parameters);
    }
}
