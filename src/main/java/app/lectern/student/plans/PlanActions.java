package app.lectern.student.plans;

import app.lectern.base.ChangeRefused;
import app.lectern.base.ChangedMeanwhile;
import app.lectern.base.NoSuchSection;
import app.lectern.base.NoSuchTerm;
import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.base.UserId;
import app.lectern.catalog.Section;
import app.lectern.enrollment.decision.BundleVerdict;
import app.lectern.enrollment.plans.NoSuchPlan;
import app.lectern.enrollment.plans.Plan;
import app.lectern.enrollment.plans.PlanService;
import app.lectern.enrollment.record.TooBusy;
import app.lectern.frame.Notifications;
import app.lectern.student.Viewer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What a student does with their plans; whatever goes wrong is said to them. */
@SpringComponent
@UIScope
public class PlanActions {

    private final Viewer viewer;
    private final PlanService plans;
    private final PlanChoice choice;

    PlanActions(Viewer viewer, PlanService plans, PlanChoice choice) {
        this.viewer = viewer;
        this.plans = plans;
        this.choice = choice;
    }

    public boolean isPossible() {
        return viewer.id().isPresent();
    }

    List<Plan> plans(TermId term) {
        return viewer.id().map(it -> plans.plans(it, term)).orElse(List.of());
    }

    /** The plan that they chose, or the first; empty when there is none. */
    Optional<Plan> current(TermId term) {
        List<Plan> all = plans(term);
        return all.stream()
                .filter(it -> it.id().equals(choice.of(term)))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /** The sections in the plan that they look at. */
    public Set<SectionId> planned(TermId term) {
        return current(term).map(it -> Set.copyOf(it.sections())).orElse(Set.of());
    }

    void choose(Plan plan) {
        choice.choose(plan.term(), plan.id());
    }

    void create(TermId term, String name, List<SectionId> sections) {
        attempt(id -> plans.create(id, term, name, sections)).ifPresent(this::choose);
    }

    void rename(Plan plan, String name) {
        attempt(id -> plans.rename(id, plan.id(), plan.version(), name));
    }

    void delete(Plan plan) {
        attempt(id -> {
            plans.delete(id, plan.id());
            return plan;
        });
    }

    /** Puts the section into the plan, or takes it out again; makes a first plan when there is none. */
    public void toggle(Section section) {
        TermId term = section.term();
        current(term)
                .ifPresentOrElse(
                        plan -> toggle(plan, section.id()),
                        () -> create(term, text("plan.first"), List.of(section.id())));
    }

    private void toggle(Plan plan, SectionId section) {
        attempt(id -> plan.sections().contains(section)
                ? plans.remove(id, plan.id(), section)
                : plans.add(id, plan.id(), section));
    }

    void remove(Plan plan, SectionId section) {
        attempt(id -> plans.remove(id, plan.id(), section));
    }

    List<BundleVerdict> validate(Plan plan) {
        return attempt(id -> plans.validate(id, plan.id())).orElse(List.of());
    }

    List<BundleVerdict> register(Plan plan) {
        return attempt(id -> plans.register(id, plan.id(), null)).orElse(List.of());
    }

    private <T> Optional<T> attempt(Function<UserId, T> action) {
        try {
            return viewer.id().map(action);
        } catch (NoSuchPlan gone) {
            warn("plan.gone");
        } catch (NoSuchSection | NoSuchTerm gone) {
            warn("plan.section-gone");
        } catch (ChangedMeanwhile changed) {
            warn("plan.changed");
        } catch (ChangeRefused refused) {
            warn(refused.key(), refused.details());
        } catch (TooBusy busy) {
            warn("enroll.busy");
        }
        return Optional.empty();
    }

    private static void warn(String key, Object... parameters) {
        Notifications.warn(text(key, parameters));
    }

    private static String text(String key, Object... parameters) {
        return UI.getCurrent().getTranslation(key, parameters);
    }
}
