package app.lectern.student.enroll;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import app.lectern.base.DayFormatter;
import app.lectern.base.NoSuchSection;
import app.lectern.base.NoSuchTerm;
import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.base.Texts;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Section;
import app.lectern.catalog.Term;
import app.lectern.enrollment.overrides.OverrideService;
import app.lectern.enrollment.overrides.OverrideStatus;
import app.lectern.enrollment.record.ObjectionCode;
import app.lectern.enrollment.record.TooBusy;
import app.lectern.enrollment.rules.Objection;
import app.lectern.enrollment.rules.ObjectionFormatter;
import app.lectern.frame.Buttons;
import app.lectern.frame.Notifications;
import app.lectern.student.MyRequests;
import app.lectern.student.OpeningFormatter;
import app.lectern.student.Viewer;
import app.lectern.student.live.LiveViews;
import app.lectern.student.plans.PlanActions;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What a student can do about an objection, each as a button that does it. */
@SpringComponent
@UIScope
public class Remedies {

    private final EnrollActions enrollActions;
    private final CatalogService catalog;
    private final Viewer viewer;
    private final LiveViews lives;
    private final ObjectionFormatter words;
    private final OverrideService overrides;
    private final RequestFormatter requestWords;
    private final PlanActions planActions;
    private final Texts texts;
    private final Clock clock;

    Remedies(
            EnrollActions enrollActions,
            CatalogService catalog,
            Viewer viewer,
            LiveViews lives,
            ObjectionFormatter words,
            OverrideService overrides,
            RequestFormatter requestWords,
            PlanActions planActions,
            Texts texts,
            Clock clock) {
        this.enrollActions = enrollActions;
        this.catalog = catalog;
        this.viewer = viewer;
        this.lives = lives;
        this.words = words;
        this.overrides = overrides;
        this.requestWords = requestWords;
        this.planActions = planActions;
        this.texts = texts;
        this.clock = clock;
    }

    /** Shows a refusal where the student is looking, and stays up to date. */
    public ObjectionsPanel panel(Refusal refusal, EnrollCallback callback) {
        var panel = new ObjectionsPanel(refusal, this, callback).speakUp();
        panel.follow(lives, viewer.whoseIn(refusal.section().term()), panel::lookAgain);
        return panel;
    }

    /** Shows what was in the way when it was asked. */
    public ObjectionsPanel report(Refusal refusal, EnrollCallback callback) {
        var panel = new ObjectionsPanel(refusal, this, callback);
        panel.follow(lives, Set.of(), panel::sayAgain);
        return panel;
    }

    /** Whether the time has come that this was about. */
    public boolean isOver(Objection.NotOpenYet closed) {
        return !clock.instant().isBefore(closed.opens().toInstant());
    }

    /** When some of this is to be said in other words; empty when that depends on no clock. */
    Optional<Instant> saidUntil(List<Objection> objections) {
        Instant now = clock.instant();
        return Objection.NotOpenYet.among(objections)
                .map(it -> OpeningFormatter.saidUntil(it.opens(), now))
                .filter(it -> !it.isBefore(now))
                .min(Comparator.naturalOrder());
    }

    String message(Objection objection) {
        var locale = UI.getCurrent().getLocale();
        return objection instanceof Objection.NotOpenYet it
                ? text("objection.opens", OpeningFormatter.of(it.opens(), clock.instant(), texts, locale))
                : words.message(objection, locale);
    }

    String remedy(Objection objection, Refusal refusal) {
        return switch (objection) {
            case Objection.TimeConflict it
            when it.canGiveUp() && refusal.isExchange() -> text("remedy.beside", it.withTitle());
            case Objection.AlreadyEnrolled it
            when it.canGiveUp() && refusal.isExchange() ->
                text("remedy.one-of-them", it.with().number());
            case Objection.TimeConflict it -> remedyBeside(it.with(), objection, refusal);
            case Objection.AlreadyEnrolled it -> remedyBeside(it.with(), objection, refusal);
            default -> words.remedy(objection, UI.getCurrent().getLocale());
        };
    }

    /** Nobody is told to drop what can't be dropped, or for what can't be had. */
    private String remedyBeside(SectionId held, Objection objection, Refusal refusal) {
        if (refusal.lacksPlacesInLine()) {
            return text("remedy.do-not-wait");
        }
        var locale = UI.getCurrent().getLocale();
        return closedForDropping(held.term())
                .filter(term -> viewer.held(term.id()).contains(held))
                .map(term -> text("drop.closed", term.name(), DayFormatter.of(term.lastDayToDrop(), locale)))
                .orElseGet(() -> words.remedy(objection, locale));
    }

    /** What the student has asked the registrar for in the term of what was refused. */
    MyRequests requests(Refusal refusal) {
        return viewer.requests(refusal.section().term());
    }

    /** What came of a request so far. */
    public String news(OverrideStatus request) {
        return requestWords.of(request, UI.getCurrent().getLocale());
    }

    /** What speaks against it now; empty when what was wanted is no longer in the catalog. */
    Optional<List<Objection>> lookAgain(Refusal refusal) {
        try {
            return Optional.of(enrollActions.objections(refusal.request()));
        } catch (NoSuchSection | NoSuchTerm gone) {
            return Optional.empty();
        }
    }

    /** The button that tries again what was refused. */
    Button tryAgain(Refusal refusal, EnrollCallback callback) {
        return button(text("enroll.button"), refusal, it -> enrollActions.ask(it.section(), it.request(), callback));
    }

    /** The buttons that do something about one of a refusal's objections. */
    List<Component> buttons(Objection objection, Refusal refusal, EnrollCallback callback) {
        return switch (objection) {
            case Objection.SectionFull it -> join(refusal, callback);
            case Objection.SeatsReserved it -> join(refusal, callback);
            case Objection.TimeConflict it ->
                it.canGiveUp() ? swap(it.with(), it.withTitle(), refusal, callback) : List.of();
            case Objection.AlreadyEnrolled it ->
                it.canGiveUp() ? swap(it.with(), number(it.with()), refusal, callback) : List.of();
            case Objection.AlreadyWaitlisted it -> leave(it, refusal, callback);
            case Objection.ComponentMissing it ->
                one(button(
                        text("choose.title", text("component." + it.component().name())),
                        refusal,
                        asked -> enrollActions.chooseComponent(asked, it, callback)));
            case Objection.CorequisiteMissing it ->
                one(button(
                        text("choose.course", it.course().value()),
                        refusal,
                        asked -> enrollActions.chooseCorequisite(asked, it, callback)));
            case Objection.NotOpenYet it -> plan(refusal);
            default -> List.of();
        };
    }

    /**
     * The button that asks the registrar for a waiver of whatever may be waived, or changes what was asked.
     *
     * @param requests what the student has asked for
     * @param asked is run when the registrar has the request
     */
    Button askRegistrar(Refusal refusal, MyRequests requests, Runnable asked) {
        Optional<String> before = requests.reasonFor(refusal.waivable());
        var button = button(text(before.isEmpty() ? "ask.button" : "ask.change"), refusal, it -> {
            var dialog =
                    new AskRegistrarDialog(it.section().displayTitle(), it.waivable(), this::message, (codes, why) -> {
                        Optional<String> wrong = ask(it, codes, why);
                        if (wrong.isEmpty()) {
                            asked.run();
                        }
                        return wrong;
                    });
            before.ifPresent(dialog::because);
            dialog.open();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    /** Says what is wrong when it can't be asked. */
    private Optional<String> ask(Refusal refusal, Set<ObjectionCode> codes, String why) {
        String title = refusal.section().displayTitle();
        try {
            viewer.id().ifPresent(id -> sections(refusal, codes)
                    .forEach((section, some) -> overrides.ask(id, section, some, why)));
        } catch (NoSuchSection | NoSuchTerm gone) {
            return Optional.of(text("enroll.gone", title));
        } catch (TooBusy busy) {
            return Optional.of(text("enroll.busy"));
        }
        Notifications.done(text("ask.sent", title));
        return Optional.empty();
    }

    private static Map<SectionId, Set<ObjectionCode>> sections(Refusal refusal, Set<ObjectionCode> codes) {
        return refusal.waivable().stream()
                .filter(it -> codes.contains(it.code()))
                .collect(groupingBy(Objection::section, mapping(Objection::code, toSet())));
    }

    private List<Component> plan(Refusal refusal) {
        Section section = refusal.section();
        if (planActions.planned(section.term()).contains(section.id())) {
            return List.of();
        }
        return one(button(text("plan.put"), refusal, it -> {
            planActions.toggle(section);
            Notifications.say(text("plan.put-done", section.displayTitle()));
        }));
    }

    private List<Component> join(Refusal refusal, EnrollCallback callback) {
        if (!refusal.canBeWaitedFor()) {
            return List.of();
        }
        SectionId givenUp = refusal.request().giveUp();
        String label = givenUp == null ? text("waiting.join") : text("swap.when-in", name(givenUp, refusal.section()));
        return one(button(label, refusal, it -> enrollActions.ask(it.section(), it.orWait(), callback)));
    }

    private String name(SectionId givenUp, Section wanted) {
        return catalog.section(givenUp)
                .filter(it -> !it.courseId().equals(wanted.courseId()))
                .map(Section::displayTitle)
                .orElseGet(() -> number(givenUp));
    }

    /** Nothing to swap for what one can't have, and one thing only: the first would be in the way again. */
    private List<Component> swap(SectionId with, String name, Refusal refusal, EnrollCallback callback) {
        if (refusal.lacksPlacesInLine() || refusal.isExchange()) {
            return List.of();
        }
        String label = text(refusal.canWait() ? "swap.when-in" : "swap.with", name);
        return one(button(label, refusal, it -> enrollActions.ask(it.section(), it.givingUp(with), callback)));
    }

    private Optional<Term> closedForDropping(TermId term) {
        return catalog.term(term).filter(it -> it.closedForDropping(clock.instant()));
    }

    private String number(SectionId section) {
        return text("section.number", section.number());
    }

    private List<Component> leave(Objection.AlreadyWaitlisted objection, Refusal refusal, EnrollCallback callback) {
        return one(button(
                text("waiting.leave-of", objection.with().number()),
                refusal,
                it -> enrollActions.leave(
                        objection.with(),
                        title(objection),
                        () -> enrollActions.ask(it.section(), it.request(), callback))));
    }

    private String title(Objection.AlreadyWaitlisted objection) {
        return catalog.section(objection.with()).map(Section::displayTitle).orElseGet(objection::title);
    }

    private static List<Component> one(Component button) {
        return List.of(button);
    }

    private static Button button(String text, Refusal refusal, Consumer<Refusal> action) {
        return Buttons.once(text, () -> action.accept(refusal));
    }

    private static String text(String key, Object... parameters) {
        return UI.getCurrent().getTranslation(key, parameters);
    }
}
