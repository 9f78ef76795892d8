package app.lectern.student.plans;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Section;
import app.lectern.enrollment.decision.BundleVerdict;
import app.lectern.enrollment.decision.EnrollRequest;
import app.lectern.enrollment.plans.Plan;
import app.lectern.enrollment.rules.Objection;
import app.lectern.student.MyRequests;
import app.lectern.student.MyTerm;
import app.lectern.student.Viewer;
import app.lectern.student.enroll.EnrollCallback;
import app.lectern.student.enroll.Refusal;
import app.lectern.student.enroll.Remedies;
import app.lectern.student.live.LiveView;
import app.lectern.student.live.LiveViews;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A student's plan: what is in it, what speaks against it, and the way to register for all of it. */
public class PlanBoard extends Div {

    private final PlanActions planActions;
    private final CatalogService catalog;
    private final Remedies remedies;
    private final Viewer viewer;
    private final Runnable changed;
    private final LiveView live;
    private final PlanPicker picker;
    private final Div list = new Div();
    private final Paragraph outcome = new Paragraph();
    private final Button check = new Button(getTranslation("plan.check"));
    private final Button register = new Button(getTranslation("plan.register"));
    private @Nullable TermId term;
    private List<BundleVerdict> verdicts = List.of();
    private Standing judgedFor = Standing.NONE;

    /** @param changed is run when the plan, or what the student has, is another one than before */
    public PlanBoard(
            PlanActions planActions,
            CatalogService catalog,
            Remedies remedies,
            Viewer viewer,
            LiveViews lives,
            Runnable changed) {
        this.planActions = planActions;
        this.catalog = catalog;
        this.remedies = remedies;
        this.viewer = viewer;
        this.changed = changed;
        picker = new PlanPicker(planActions, this::planChanged);
        live = LiveView.of(this, lives, this::lookAgain);
        addClassName("plan-board");
        list.addClassName("plan-sections");
        outcome.addClassName("plan-outcome");
        outcome.getElement().setAttribute("role", "status");
        outcome.getElement().setAttribute("tabindex", "-1");
        var note = new Paragraph(getTranslation("plan.note"));
        note.addClassName("plan-note");
        var actions = new Div(check, register);
        actions.addClassName("plan-actions");
        configure();
        add(picker, note, list, actions, outcome);
    }

    private void configure() {
        check.setDisableOnClick(true);
        check.addClickListener(click -> {
            judge(planActions::validate, "plan.checked", "plan.checked-all");
            goOnFromOutcome();
        });
        register.setDisableOnClick(true);
        register.addThemeVariants(ButtonVariant.PRIMARY);
        register.addClickListener(click -> {
            judge(planActions::register, "plan.registered", "plan.registered-all");
            goOnFromOutcome();
            changed.run();
        });
    }

    /** Shows the student's plan for a term. */
    public void show(TermId shown) {
        if (!shown.equals(term)) {
            forget();
        }
        term = shown;
        live.shows(viewer.whoseIn(shown));
        layOut();
    }

    /**
     * When the student has got or given up something elsewhere, what was said of the plan is no longer true; when
     * registration has opened for them, it is judged again.
     */
    private void lookAgain() {
        if (term == null || verdicts.isEmpty()) {
            return;
        }
        if (!standing().equals(judgedFor)) {
            refresh();
        } else if (notOpenYet().anyMatch(remedies::isOver)) {
            judge(planActions::validate, "plan.checked", "plan.checked-all");
        }
    }

    private Standing standing() {
        return term == null ? Standing.NONE : new Standing(viewer.in(term), viewer.requests(term));
    }

    private Stream<Objection.NotOpenYet> notOpenYet() {
        return verdicts.stream().flatMap(it -> Objection.NotOpenYet.among(it.objections()));
    }

    private void planChanged() {
        forget();
        layOut();
        changed.run();
    }

    /** What was said of the plan is no longer true of what it is now. */
    private void forget() {
        verdicts = List.of();
        outcome.setText("");
    }

    /** Shows the plan as it is now, without what was said of it before. */
    public void refresh() {
        forget();
        layOut();
    }

    private Optional<Plan> plan() {
        return Optional.ofNullable(term).flatMap(planActions::current);
    }

    private void layOut() {
        list.removeAll();
        Optional<Plan> plan = plan();
        picker.show(term, plan.orElse(null));
        boolean empty = plan.map(it -> it.sections().isEmpty()).orElse(true);
        check.setEnabled(!empty);
        register.setEnabled(!empty);
        if (empty) {
            list.add(new Paragraph(getTranslation("plan.empty")));
        }
        plan.ifPresent(this::addRows);
    }

    private void addRows(Plan plan) {
        Map<SectionId, Section> sections =
                catalog.sections(plan.sections()).stream().collect(toMap(Section::id, identity()));
        plan.sections().forEach(id -> list.add(row(plan, id, sections.get(id))));
    }

    private Component row(Plan plan, SectionId id, @Nullable Section section) {
        var row = new PlanRow(id, section, () -> {
            planActions.remove(plan, id);
            planChanged();
        });
        if (section != null) {
            verdicts.stream()
                    .filter(it -> it.bundle().has(id))
                    .findFirst()
                    .ifPresent(it -> row.say(verdict(it, section)));
        }
        return row;
    }

    /** What speaks against a bundle is said once, at its first section. */
    private Component verdict(BundleVerdict verdict, Section section) {
        if (verdict.isHeld()) {
            return good("section.enrolled");
        }
        if (verdict.objections().isEmpty()) {
            return good("plan.free");
        }
        if (!verdict.bundle().first().equals(section.id())) {
            var together = new Span(getTranslation("plan.together"));
            together.addClassName("section-card-detail");
            return together;
        }
        var refusal = new Refusal(section, EnrollRequest.seatsIn(verdict.bundle()), verdict.objections());
        return remedies.report(refusal, new EnrollCallback(this::planChanged, again -> replace(verdict, again)));
    }

    private void replace(BundleVerdict before, Refusal again) {
        verdicts = verdicts.stream()
                .map(it -> it == before ? new BundleVerdict(it.bundle(), List.of(), again.objections()) : it)
                .toList();
        layOut();
    }

    private Span good(String key) {
        var good = new Span(getTranslation(key));
        good.addClassName("enrolled");
        return good;
    }

    private void judge(Function<Plan, List<BundleVerdict>> judgement, String some, String all) {
        verdicts = plan().map(judgement).orElse(List.of());
        judgedFor = standing();
        long fine = verdicts.stream()
                .filter(it -> it.isHeld() || it.objections().isEmpty())
                .count();
        layOut();
        outcome.setText(outcome(fine, some, all));
        notOpenYet().map(it -> it.opens().toInstant()).distinct().forEach(live::lookAgainAt);
    }

    /** Of a plan that could not be judged, nothing is said that was so. */
    private String outcome(long fine, String some, String all) {
        if (verdicts.isEmpty()) {
            return "";
        }
        return fine == verdicts.size() ? getTranslation(all) : getTranslation(some, fine, verdicts.size());
    }

    private void goOnFromOutcome() {
        outcome.getElement().executeJs("this.focus({ preventScroll: true })");
    }

    /** What a verdict depends on besides the rules: what the student has, and what they were granted. */
    private record Standing(MyTerm term, MyRequests requests) {

        private static final Standing NONE = new Standing(MyTerm.NOTHING, MyRequests.NONE);
    }
}
