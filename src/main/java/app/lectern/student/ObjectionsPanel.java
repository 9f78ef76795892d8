package app.lectern.student;

import app.lectern.enrollment.Objection;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Every reason why not, each with what can be done about it, until nothing is in the way any more. */
class ObjectionsPanel extends Div {

    private final Refusal refusal;
    private final Remedies remedies;
    private final Answer answer;
    private List<Objection> shown = List.of();

    ObjectionsPanel(Refusal refusal, Remedies remedies, Answer answer) {
        this.refusal = refusal;
        this.remedies = remedies;
        this.answer = answer;
        show(refusal.objections());
    }

    /** Lets it be read out, and the keyboard go on from here. */
    ObjectionsPanel speakUp() {
        getElement().setAttribute("role", "alert");
        getElement().setAttribute("tabindex", "-1");
        addAttachListener(attach -> getElement().executeJs("this.focus({ preventScroll: true })"));
        return this;
    }

    private void show(List<Objection> objections) {
        shown = objections;
        removeAll();
        setClassName(objections.isEmpty() ? "way-is-free" : "objections");
        if (objections.isEmpty()) {
            var again = remedies.tryAgain(refusal, answer);
            again.addThemeVariants(ButtonVariant.PRIMARY);
            add(title("enroll.free-now"), again);
        } else {
            var list = new UnorderedList();
            objections.forEach(it -> list.add(item(it)));
            add(title("enroll.refused"), list);
            if (!refusal.because(objections).waivable().isEmpty()) {
                add(remedies.askRegistrar(refusal.because(objections)));
            }
        }
    }

    private Paragraph title(String key) {
        var title = new Paragraph(getTranslation(key));
        title.addClassName("objections-title");
        return title;
    }

    private ListItem item(Objection objection) {
        List<Component> buttons = remedies.buttons(objection, refusal.because(shown), answer);
        var item = new ListItem(new Span(remedies.message(objection)));
        if (buttons.isEmpty()) {
            var remedy = new Span(remedies.remedy(objection));
            remedy.addClassName("remedy");
            item.add(remedy);
        } else {
            var actions = new Div(buttons.toArray(Component[]::new));
            actions.addClassName("remedy-actions");
            item.add(actions);
        }
        return item;
    }

    /** Says anew what is in the way, if that has changed; what was asked for in exchange for something stays as it was. */
    void lookAgain() {
        if (refusal.wish().giveUp() == null) {
            List<Objection> now = remedies.lookAgain(refusal);
            if (!now.equals(shown)) {
                show(now);
            }
        }
    }
}
