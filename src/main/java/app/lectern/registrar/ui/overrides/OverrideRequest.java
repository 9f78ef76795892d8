package app.lectern.registrar.ui.overrides;

import app.lectern.catalog.Section;
import app.lectern.enrollment.record.ObjectionCode;
import app.lectern.enrollment.record.RuleOverride;
import app.lectern.people.Account;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request with the names that people know.
 *
 * @param override the request
 * @param student who asks
 * @param section for which section
 * @param told why the student could not have it when they asked; empty when not known
 */
record OverrideRequest(RuleOverride override, String student, String section, String told) {

    /** What is gone is named by its number. */
    static OverrideRequest of(
            RuleOverride override, @Nullable Account student, @Nullable Section section, String told) {
        String title = section == null ? "" : " " + section.displayTitle();
        return new OverrideRequest(
                override,
                student == null ? override.userId().toString() : student.fullName(),
                override.sectionId() + title,
                told);
    }

    String id() {
        return override.id();
    }

    @Nullable
    Long version() {
        return override.version();
    }

    Set<ObjectionCode> codes() {
        return override.codes();
    }

    String reason() {
        return override.reason();
    }
}
