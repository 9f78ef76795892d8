package app.lectern.registrar.ui.roster;

import static java.util.stream.Collectors.toSet;

import app.lectern.base.SectionId;
import app.lectern.base.UserId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Section;
import app.lectern.enrollment.EnrollmentOffice;
import app.lectern.enrollment.RosterService;
import app.lectern.enrollment.RosterService.RosterEntry;
import app.lectern.enrollment.decision.EnrollOutcome;
import app.lectern.enrollment.record.Bundle;
import app.lectern.enrollment.rules.Objection;
import app.lectern.enrollment.rules.ObjectionFormatter;
import app.lectern.enrollment.rules.ReasonFormatter;
import app.lectern.people.Account;
import app.lectern.people.PeopleService;
import app.lectern.people.Person;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What the registrar reads and does at a roster. */
@SpringComponent
@UIScope
class RosterDesk {

    private final RosterService rosters;
    private final EnrollmentOffice office;
    private final PeopleService people;
    private final CatalogService catalog;
    private final ObjectionFormatter objections;
    private final ReasonFormatter reasons;
    private final UserId registrar;

    RosterDesk(
            RosterService rosters,
            EnrollmentOffice office,
            PeopleService people,
            CatalogService catalog,
            ObjectionFormatter objections,
            ReasonFormatter reasons,
            AuthenticationContext authentication) {
        this.rosters = rosters;
        this.office = office;
        this.people = people;
        this.catalog = catalog;
        this.objections = objections;
        this.reasons = reasons;
        registrar =
                authentication.getAuthenticatedUser(Person.class).orElseThrow().userId();
    }

    PeopleService people() {
        return people;
    }

    ReasonFormatter reasons() {
        return reasons;
    }

    List<RosterRow> rows(SectionId section) {
        List<RosterEntry> entries = rosters.everybody(section);
        Map<UserId, Account> accounts =
                people.find(entries.stream().map(RosterEntry::userId).collect(toSet()));
        return entries.stream()
                .map(it -> RosterRow.of(it, accounts.get(it.userId())))
                .toList();
    }

    /** These sections, by number. */
    List<Section> sections(Collection<SectionId> ids) {
        return catalog.sections(ids).stream()
                .sorted(Comparator.comparing(Section::id))
                .toList();
    }

    /** Gives the student a seat in each section of the bundle, or in none, and says why not, if not. */
    List<Objection> putIn(UserId student, Bundle bundle) {
        return switch (office.enroll(student, bundle, registrar)) {
            case EnrollOutcome.Done done -> List.of();
            case EnrollOutcome.Refused(var against) -> against;
        };
    }

    String words(Objection objection) {
        return objections.message(objection, UI.getCurrent().getLocale());
    }

    /** Takes the student out of what they were seen in: out of the line without touching a seat. */
    void takeOut(RosterRow row, SectionId section) {
        if (row.isEnrolled()) {
            office.drop(row.userId(), section, registrar);
        } else {
            office.leave(row.userId(), section, registrar);
        }
    }
}
