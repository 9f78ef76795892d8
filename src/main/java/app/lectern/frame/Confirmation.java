package app.lectern.frame;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H2;

/**
 * What is asked before something is done that surprises or can't be undone.
 *
 * @param title the question
 * @param text what follows from it
 * @param yes what the button says that does it
 * @param no what the button says that doesn't
 */
public record Confirmation(String title, String text, String yes, String no) {

    /** Whether something may go for good. */
    public static Confirmation whetherToDelete(String name, Component speaker) {
        return new Confirmation(
                speaker.getTranslation("entry.delete.title", name),
                speaker.getTranslation("entry.delete.text"),
                speaker.getTranslation("entry.delete"),
                speaker.getTranslation("entry.delete.no"));
    }

    /** Asks before something is lost. */
    public void ask(Runnable answeredYes) {
        ask("error primary", answeredYes);
    }

    /** Asks before something is done by which nothing is lost. */
    public void askPlainly(Runnable answeredYes) {
        ask("primary", answeredYes);
    }

    private void ask(String theme, Runnable answeredYes) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(title);
        dialog.setHeader(heading());
        dialog.setText(text);
        dialog.setWidth("26rem");
        dialog.setCancelable(true);
        dialog.setCancelText(no);
        dialog.setConfirmText(yes);
        dialog.setConfirmButtonTheme(theme);
        dialog.addConfirmListener(event -> answeredYes.run());
        dialog.open();
    }

    /**
     * Dialogs come right below the page's title, but the component's own heading is one of the third level. That one is
     * what the dialog is called for screen readers, all the same.
     */
    private Component heading() {
        var heading = new H2(title);
        heading.addClassName("question-title");
        return heading;
    }
}
