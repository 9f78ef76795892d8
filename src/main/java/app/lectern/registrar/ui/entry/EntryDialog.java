package app.lectern.registrar.ui.entry;

import app.lectern.base.ChangeRefused;
import app.lectern.base.ChangedMeanwhile;
import app.lectern.base.NotFound;
import app.lectern.frame.Confirmation;
import app.lectern.frame.EnterKey;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.function.Consumer;

/**
 * Shows a form until what was typed is stored. It asks before it throws away anything that was typed.
 *
 * @param <E> what is entered
 */
public class EntryDialog<E> extends Dialog {

    private final EntryForm<?, E> form;
    private final Consumer<E> saved;
    private final FormAlert alert = new FormAlert();
    private final Button save = new Button(getTranslation("entry.save"), click -> save());
    private Object typedBefore;

    /**
     * @param saved gets what was stored
     */
    public EntryDialog(String title, EntryForm<?, E> form, Consumer<E> saved) {
        this.form = form;
        this.saved = saved;
        typedBefore = form.typed();
        addClassName("entry-dialog");
        setHeaderTitle(title);
        setWidth("44rem");
        setCloseOnOutsideClick(false);
        addDialogCloseActionListener(event -> leave());
        addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                form.focus();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        EnterKey.presses(save, form.lines().toArray(Component[]::new));
        add(form, alert);
        getFooter().add(new Button(getTranslation("dialog.cancel"), click -> leave()), save);
    }

    /** Offers to remove what the form shows, once that is confirmed. */
    public void offerToDelete(String name, Runnable delete, Runnable deleted) {
        offerToDelete(Confirmation.whetherToDelete(name, this), delete, deleted);
    }

    /** Offers to remove what the form shows, once the question is answered with yes. */
    public void offerToDelete(Confirmation confirmation, Runnable delete, Runnable deleted) {
        var button =
                new Button(getTranslation("entry.delete"), click -> confirmation.ask(() -> delete(delete, deleted)));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        button.addClassName("entry-delete");
        getFooter().addComponentAsFirst(button);
    }

    private void delete(Runnable delete, Runnable deleted) {
        try {
            delete.run();
            close();
            deleted.run();
        } catch (NotFound gone) {
            close();
            deleted.run();
        } catch (ChangeRefused refused) {
            alert.show(getTranslation("entry.in-use", words(refused)));
        } catch (ChangedMeanwhile changed) {
            showConflict();
        }
    }

    /** Offers something else that can be done with what is stored, whatever was typed. */
    public void offer(String label, Runnable action) {
        var button = new Button(label, click -> {
            close();
            action.run();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("entry-delete");
        getFooter().addComponentAsFirst(button);
    }

    private void save() {
        save.setEnabled(true);
        alert.clear();
        form.read().ifPresent(entry -> form.doubt(entry)
                .ifPresentOrElse(confirmation -> confirmation.ask(() -> store(entry)), () -> store(entry)));
    }

    private void store(E entry) {
        try {
            if (form.store(entry)) {
                close();
                saved.accept(entry);
            }
        } catch (ChangedMeanwhile changed) {
            showConflict();
        } catch (ChangeRefused refused) {
            alert.show(words(refused));
        } catch (NotFound gone) {
            alert.show(getTranslation("entry.gone"));
        }
    }

    private String words(ChangeRefused refused) {
        return getTranslation(refused.key(), refused.details());
    }

    private void showConflict() {
        alert.show(
                getTranslation("entry.conflict"),
                new Button(getTranslation("entry.conflict.theirs"), click -> takeTheirs()),
                new Button(getTranslation("entry.conflict.mine"), click -> keepMine()));
    }

    private void takeTheirs() {
        alert.clear();
        form.openAnew();
        typedBefore = form.typed();
    }

    private void keepMine() {
        form.keepOverWhatIsStored();
        save();
    }

    private void leave() {
        if (form.typed().equals(typedBefore)) {
            close();
        } else {
            new Confirmation(
                            getTranslation("entry.leave.title"),
                            getTranslation("entry.leave.text"),
                            getTranslation("entry.leave.yes"),
                            getTranslation("entry.leave.no"))
                    .ask(this::close);
        }
    }
}
