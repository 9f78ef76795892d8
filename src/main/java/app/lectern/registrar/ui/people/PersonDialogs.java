package app.lectern.registrar.ui.people;

import app.lectern.base.NoSuchUser;
import app.lectern.base.UserId;
import app.lectern.frame.Confirmation;
import app.lectern.frame.Notifications;
import app.lectern.people.Account;
import app.lectern.people.HoldService;
import app.lectern.people.PeopleService;
import app.lectern.people.PersonFacts;
import app.lectern.registrar.ui.entry.EntryDialog;
import app.lectern.signin.LinkService;
import com.vaadin.flow.component.UI;

/** The dialogs in which the registrar creates, changes and deletes people. */
class PersonDialogs {

    private final PeopleService people;
    private final LinkService links;
    private final HoldService holds;
    private final UserId registrar;
    private final Runnable changed;

    /**
     * @param changed is told whenever what the registrar sees of people may be different
     */
    PersonDialogs(PeopleService people, LinkService links, HoldService holds, UserId registrar, Runnable changed) {
        this.people = people;
        this.links = links;
        this.holds = holds;
        this.registrar = registrar;
        this.changed = changed;
    }

    void create() {
        var form = new PersonForm(people, registrar, this::offerLink);
        new EntryDialog<>(text("people.new"), form, this::saved).open();
    }

    /** Somebody new has no password. */
    private void offerLink(Account created) {
        if (!created.disabled()) {
            new SignInLinkDialog(created.fullName(), links.signInLink(created.userId())).open();
        }
    }

    void edit(UserId userId) {
        try {
            open(people.find(userId));
        } catch (NoSuchUser gone) {
            changed.run();
        }
    }

    private void open(Account person) {
        var form = new PersonForm(people, registrar, this::offerLink);
        form.open(person);
        var dialog = new EntryDialog<>(text("entry.edit-label", person.fullName()), form, this::saved);
        dialog.addComponentAsFirst(new PersonHead(person, links));
        dialog.addComponentAtIndex(1, new HoldsPanel(person, registrar, holds, people, changed));
        dialog.offerToDelete(
                whetherToDelete(person),
                () -> people.delete(registrar, person.userId()),
                () -> told("entry.deleted", person.fullName()));
        dialog.open();
    }

    private static Confirmation whetherToDelete(Account person) {
        return new Confirmation(
                text("entry.delete.title", person.fullName()),
                text("people.delete.text"),
                text("entry.delete"),
                text("entry.delete.no"));
    }

    private void saved(PersonFacts facts) {
        told("entry.saved", facts.fullName());
    }

    private void told(String key, String name) {
        Notifications.done(text(key, name));
        changed.run();
    }

    private static String text(String key, Object... details) {
        return UI.getCurrent().getTranslation(key, details);
    }
}
