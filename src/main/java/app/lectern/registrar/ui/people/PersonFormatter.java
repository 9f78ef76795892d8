package app.lectern.registrar.ui.people;

import app.lectern.base.MomentFormatter;
import app.lectern.people.Account;
import app.lectern.people.Role;
import app.lectern.registrar.ui.entry.OfficeFields;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Collectors;

/** How the facts of people are said, in the language and at the place of the registrar. */
class PersonFormatter {

    private PersonFormatter() {}

    static String key(Role role) {
        return "role." + role.name();
    }

    static String standingKey(boolean disabled) {
        return disabled ? "people.disabled" : "people.enabled";
    }

    static String roles(Account person, Component speaker) {
        return person.roles().stream()
                .sorted()
                .map(role -> speaker.getTranslation(key(role)))
                .collect(Collectors.joining(", "));
    }

    static String classification(Account person, Component speaker) {
        var classification = person.classification();
        return classification == null ? "" : speaker.getTranslation(OfficeFields.key(classification));
    }

    static String signedIn(Account person, Component speaker) {
        return person.signedInAt() == null ? speaker.getTranslation("people.never") : moment(person.signedInAt());
    }

    /** A point in time, as the clock on the registrar's wall shows it. */
    static String moment(Instant at) {
        return MomentFormatter.of(at, zone(), UI.getCurrent().getLocale());
    }

    private static ZoneId zone() {
        return Optional.ofNullable(UI.getCurrent().getPage().getExtendedClientDetails())
                .map(details -> details.getTimeZoneId())
                .map(ZoneId::of)
                .orElse(ZoneOffset.UTC);
    }
}
