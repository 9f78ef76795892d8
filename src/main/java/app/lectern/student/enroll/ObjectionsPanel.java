package app.lectern.student.enroll;

import app.lectern.enrollment.record.EnrollmentVersions.Whose;
import app.lectern.enrollment.rules.Objection;
import app.lectern.student.MyRequests;
import app.lectern.student.live.LiveView;
import app.lectern.student.live.LiveViews;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every reason why not, each with what can be done about it, until nothing is in the way any more. */
class ObjectionsPanel extends Div {

    private final Refusal refusal;
    private final Remedies remedies;
    private final EnrollCallback callback;
    private List<Objection> shown = List.of();
    private final Map<Objection, Span> messages = new LinkedHashMap<>();
    private MyRequests requests = MyRequests.NONE;
    private boolean gone;
    private @Nullable LiveView live;
    private @Nullable Instant saidUntil;

    ObjectionsPanel(Refusal refusal, Remedies remedies, EnrollCallback callback) {
        this.refusal = refusal;
        this.remedies = remedies;
        this.callback = callback;
        show(refusal.objections(), remedies.requests(refusal));
    }

    /** Lets it be read out, and the keyboard go on from here. */
    ObjectionsPanel speakUp() {
        getElement().setAttribute("role", "alert");
        getElement().setAttribute("tabindex", "-1");
        addAttachListener(attach -> getElement().executeJs("this.focus({ preventScroll: true })"));
        return this;
    }

    /** Refreshes it when anything of these is changed, and when what it says of the time is no longer true. */
    void follow(LiveViews lives, Set<Whose> whose, Runnable refresh) {
        live = LiveView.of(this, lives, refresh);
        live.shows(whose);
        keepTime();
    }

    private void keepTime() {
        Instant next = remedies.saidUntil(shown).orElse(null);
        if (live != null && next != null && !next.equals(saidUntil)) {
            saidUntil = next;
            live.doAt(next, this::timeHasCome);
        }
    }

    /** In other words, nothing else has changed until an opening has come. */
    private void timeHasCome() {
        if (live != null && Objection.NotOpenYet.among(shown).anyMatch(remedies::isOver)) {
            live.lookAgain();
        } else {
            sayAgain();
        }
    }

    private void show(List<Objection> objections, MyRequests asked) {
        shown = objections;
        requests = asked;
        gone = false;
        messages.clear();
        removeAll();
        setClassName(objections.isEmpty() ? "way-is-free" : "objections");
        if (objections.isEmpty()) {
            var again = remedies.tryAgain(refusal, callback);
            again.addThemeVariants(ButtonVariant.PRIMARY);
            add(title("enroll.free-now"), again);
        } else {
            var list = new UnorderedList();
            onceEach(objections).forEach(it -> list.add(item(it)));
            add(title("enroll.refused"), list);
            if (!refusal.because(objections).waivable().isEmpty()) {
                add(remedies.askRegistrar(refusal.because(objections), requests, this::asked));
            }
        }
    }

    /** What is said of several courses in the same words is read once. */
    private Collection<Objection> onceEach(List<Objection> objections) {
        Map<String, Objection> byMessage = new LinkedHashMap<>();
        objections.forEach(it -> byMessage.putIfAbsent(remedies.message(it), it));
        return byMessage.values();
    }

    private Paragraph title(String key, Object... parameters) {
        var title = new Paragraph(getTranslation(key, parameters));
        title.addClassName("objections-title");
        return title;
    }

    private ListItem item(Objection objection) {
        List<Component> buttons = remedies.buttons(objection, refusal.because(shown), callback);
        var message = new Span(remedies.message(objection));
        messages.put(objection, message);
        var item = new ListItem(message);
        if (!buttons.isEmpty()) {
            var actions = new Div(buttons.toArray(Component[]::new));
            actions.addClassName("remedy-actions");
            item.add(actions);
        }
        Optional<String> asked = requests.about(objection).map(remedies::news);
        asked.ifPresent(news -> item.add(aside(news, "asked")));
        if (buttons.isEmpty() && asked.isEmpty()) {
            item.add(aside(remedies.remedy(objection, refusal.because(shown)), "remedy"));
        }
        return item;
    }

    private static Span aside(String text, String look) {
        var aside = new Span(text);
        aside.addClassName(look);
        return aside;
    }

    private void asked() {
        lookAgain();
        getElement().executeJs("this.focus({ preventScroll: true })");
    }

    /** Says anew what is in the way, if that has changed. */
    void lookAgain() {
        remedies.lookAgain(refusal).ifPresentOrElse(this::showAnew, this::showGone);
    }

    /** Once is enough, as it is read out. */
    private void showGone() {
        if (gone) {
            return;
        }
        gone = true;
        shown = List.of();
        messages.clear();
        removeAll();
        setClassName("objections");
        add(title("enroll.gone", refusal.section().displayTitle()));
    }

    private void showAnew(List<Objection> now) {
        MyRequests asked = remedies.requests(refusal);
        if (gone || !now.equals(shown) || !asked.equals(requests)) {
            show(now, asked);
        }
        sayAgain();
    }

    /** Says the same as it is to be said now. */
    void sayAgain() {
        messages.forEach((objection, message) -> message.setText(remedies.message(objection)));
        keepTime();
    }
}
