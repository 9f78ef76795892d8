package app.lectern.registrar.ui.catalog;

import static java.util.stream.Collectors.joining;

import app.lectern.base.ChangeRefused;
import app.lectern.base.ChangedMeanwhile;
import app.lectern.base.Classification;
import app.lectern.base.MomentFormatter;
import app.lectern.base.NotFound;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Opening;
import app.lectern.catalog.SectionFilter;
import app.lectern.catalog.Term;
import app.lectern.catalog.TermState;
import app.lectern.catalog.office.TermOffice;
import app.lectern.frame.Confirmation;
import app.lectern.frame.Notifications;
import app.lectern.registrar.ui.entry.OfficeFields;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** The buttons that bring a term from one state into the next, each with the question of what follows from it. */
class TermStateButtons {

    private final UI ui = UI.getCurrent();
    private final CatalogService catalog;
    private final TermOffice office;
    private final Clock clock;
    private final Runnable changed;

    /**
     * @param changed looks again, when a term is in another state
     */
    TermStateButtons(CatalogService catalog, TermOffice office, Clock clock, Runnable changed) {
        this.catalog = catalog;
        this.office = office;
        this.clock = clock;
        this.changed = changed;
    }

    /** The one that comes next in a term's life, if anything does now. */
    Optional<Button> next(Term term) {
        return switch (term.state()) {
            case DRAFT -> Optional.of(button("term.publish", "term.publish.label", term, () -> publish(term)));
            case PUBLISHED ->
                term.isOver(clock.instant())
                        ? Optional.of(button("term.archive", "term.archive.label", term, () -> archive(term)))
                        : Optional.empty();
            case ARCHIVED ->
                Optional.of(button("term.reopen", "term.reopen.label", term, () -> bring(term, TermState.PUBLISHED)));
        };
    }

    private Button button(String key, String label, Term term, Runnable action) {
        var button = new Button(text(key), click -> action.run());
        button.setAriaLabel(text(label, term.name()));
        return button;
    }

    private void publish(Term term) {
        new Confirmation(
                        text("term.publish.title", term.name()),
                        publishing(term),
                        text("term.publish"),
                        text("dialog.cancel"))
                .askPlainly(() -> bring(term, TermState.PUBLISHED));
    }

    private String publishing(Term term) {
        return text("term.publish.text", catalog.count(SectionFilter.all(term.id()))) + " " + registration(term)
                + unadmitted(term);
    }

    private String registration(Term term) {
        return switch (term.opening(clock.instant())) {
            case Opening.Open() -> text("term.publish.open");
            case Opening.Opens(Instant at) ->
                text("term.publish.opens", MomentFormatter.of(at, term.zone(), ui.getLocale()));
            case Opening.Closed() -> text("term.publish.closed");
        };
    }

    private String unadmitted(Term term) {
        Set<Classification> groups = term.unadmitted();
        return groups.isEmpty() ? "" : " " + text("term.unadmitted", names(groups));
    }

    private String names(Set<Classification> groups) {
        return groups.stream().map(it -> text(OfficeFields.key(it))).collect(joining(", "));
    }

    private void archive(Term term) {
        new Confirmation(
                        text("term.archive.title", term.name()),
                        text("term.archive.text"),
                        text("term.archive"),
                        text("dialog.cancel"))
                .askPlainly(() -> bring(term, TermState.ARCHIVED));
    }

    void bring(Term term, TermState state) {
        try {
            office.bring(term, state);
            Notifications.done(text("term.now." + state.name(), term.name()));
        } catch (ChangedMeanwhile changedMeanwhile) {
            Notifications.warn(text("term.changed", term.name()));
        } catch (ChangeRefused refused) {
            Notifications.warn(text(refused.key(), refused.details()));
        } catch (NotFound gone) {
            Notifications.warn(text("term.gone", term.name()));
        }
        changed.run();
    }

    private String text(String key, Object... details) {
        return ui.getTranslation(key, details);
    }
}
