package app.lectern.student.mine;

import app.lectern.base.SectionId;
import app.lectern.catalog.Section;
import app.lectern.enrollment.overrides.OverrideStatus;
import app.lectern.enrollment.record.RuleOverride;
import app.lectern.student.StudentNavigation;
import app.lectern.student.enroll.EnrollCallback;
import app.lectern.student.enroll.RequestFormatter;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One override that a student asked for: what came of it, and the way on when it was granted. */
class MyRequest extends Div {

    private final RuleOverride request;
    private final @Nullable Section section;
    private final Div refusal = new Div();

    /** @param section the one it is for; {@code null} when the catalog has it no more */
    MyRequest(OverrideStatus standing, @Nullable Section section, RequestFormatter words, MyActions actions) {
        this.request = standing.override();
        this.section = section;
        Locale locale = UI.getCurrent().getLocale();
        addClassName("waiting-card");
        var news = new Span(words.of(standing, locale));
        news.addClassName("request-" + look(standing));
        var facts = new Div(title(), detail(words.wanted(request, locale)), news);
        facts.addClassName("section-facts");
        add(facts);
        if (request.status() == RuleOverride.Status.ASKED) {
            facts.add(quoted(request.reason()));
        }
        if (section != null && request.status() == RuleOverride.Status.GRANTED && !standing.used()) {
            add(enrollButton(section, actions), refusal);
        }
        refusal.addClassName("request-refusal");
    }

    private static String look(OverrideStatus standing) {
        return standing.used() ? "used" : standing.override().status().name().toLowerCase(Locale.ROOT);
    }

    private Component title() {
        SectionId id = request.sectionId();
        var number = detail(getTranslation("section.number", id.number()));
        var title = section == null
                ? new Div(number)
                : new Div(StudentNavigation.courseLink(section.displayTitle(), section.courseId(), id.term()), number);
        title.addClassName("waiting-title");
        return title;
    }

    private static Span detail(String text) {
        var detail = new Span(text);
        detail.addClassName("section-card-detail");
        return detail;
    }

    private static Span quoted(String reason) {
        var quoted = new Span(reason);
        quoted.addClassName("override-reason");
        return quoted;
    }

    private Button enrollButton(Section section, MyActions actions) {
        var button = new Button(getTranslation("enroll.button"), click -> enroll(section, actions));
        button.setAriaLabel(getTranslation(
                "enroll.label", section.displayTitle(), section.id().number()));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private void enroll(Section section, MyActions actions) {
        actions.enrollActions().start(section, answer(actions));
    }

    private EnrollCallback answer(MyActions actions) {
        return new EnrollCallback(actions.changed(), refused -> {
            refusal.removeAll();
            refusal.add(actions.remedies().panel(refused, answer(actions)));
        });
    }
}
