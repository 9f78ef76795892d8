package app.lectern.enrollment.plans;

import static java.util.stream.Collectors.toSet;

import app.lectern.base.ChangeRefused;
import app.lectern.base.ChangedMeanwhile;
import app.lectern.base.NewIds;
import app.lectern.base.NoSuchSection;
import app.lectern.base.NoSuchTerm;
import app.lectern.base.NotFound;
import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.base.UserId;
import app.lectern.catalog.CatalogService;
import app.lectern.enrollment.decision.BundleVerdict;
import app.lectern.enrollment.decision.KeyReused;
import app.lectern.enrollment.record.TooBusy;
import app.lectern.enrollment.record.VersionedWrites;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** A student's plans: any number for a term, each with a name, and none of them holding a seat. */
@Service
@Validated
public class PlanService {

    /** The most sections in a plan. */
    public static final int MOST_SECTIONS = 30;

    private static final String THEMSELVES = "hasRole('STUDENT') and #student == principal.userId";

    private final Plans plans;
    private final PlanHandler handler;
    private final CatalogService catalog;
    private final NewIds ids;

    PlanService(Plans plans, PlanHandler handler, CatalogService catalog, NewIds ids) {
        this.plans = plans;
        this.ids = ids;
        this.handler = handler;
        this.catalog = catalog;
    }

    /** The student's plans for the term, by name. */
    @PreAuthorize(THEMSELVES)
    public List<Plan> plans(UserId student, TermId term) {
        return plans.findByUserIdAndTerm(student, term).stream()
                .sorted(Comparator.comparing(Plan::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Plan::id))
                .toList();
    }

    /**
     * One of the student's plans.
     *
     * @throws NotFound when they have no such plan
     */
    @PreAuthorize(THEMSELVES)
    public Plan plan(UserId student, String id) {
        return find(student, id);
    }

    /**
     * Makes a plan.
     *
     * @param sections in the student's order; may be empty
     * @throws jakarta.validation.ConstraintViolationException when the name is empty or too long, or there are too many
     *     sections
     * @throws NotFound when there is no such term or section
     * @throws IllegalArgumentException when a section is of another term
     */
    @PreAuthorize(THEMSELVES)
    public Plan create(
            UserId student,
            TermId term,
            @PlanName String name,
            @Size(max = MOST_SECTIONS, message = "{plan.sections.invalid}") List<SectionId> sections) {
        catalog.term(term).orElseThrow(() -> new NoSuchTerm(term));
        requireThere(term, sections);
        String id = ids.next();
        return plans.findByIdAndUserId(id, student)
                .orElseGet(() -> plans.save(new Plan(id, student, term, name.strip(), sections, null)));
    }

    /**
     * Gives a plan another name and other sections.
     *
     * @param version of the plan that the student saw; {@code null} for whatever it is now
     * @throws jakarta.validation.ConstraintViolationException as in {@link #create}
     * @throws NotFound when there is no such plan, or the catalog lacks a section that is not in the plan yet
     * @throws IllegalArgumentException when a section is of another term
     * @throws ChangedMeanwhile when the plan has another version
     */
    @PreAuthorize(THEMSELVES)
    public Plan replace(
            UserId student,
            String id,
            @Nullable Long version,
            @PlanName String name,
            @Size(max = MOST_SECTIONS, message = "{plan.sections.invalid}") List<SectionId> sections) {
        return changeSeen(student, id, version, plan -> {
            requireThere(plan.term(), without(sections, plan.sections()));
            return plan.named(name).of(sections);
        });
    }

    /**
     * Gives a plan another name.
     *
     * @param version as in {@link #replace}
     * @throws NotFound when there is no such plan
     * @throws ChangedMeanwhile when the plan has another version
     */
    @PreAuthorize(THEMSELVES)
    public Plan rename(UserId student, String id, @Nullable Long version, @PlanName String name) {
        return changeSeen(student, id, version, plan -> plan.named(name));
    }

    private Plan changeSeen(UserId student, String id, @Nullable Long version, UnaryOperator<Plan> change) {
        if (version == null) {
            return change(student, id, change);
        }
        Plan stored = find(student, id);
        if (!version.equals(stored.version())) {
            throw new ChangedMeanwhile();
        }
        try {
            return save(stored, change.apply(stored));
        } catch (OptimisticLockingFailureException overtaken) {
            throw new ChangedMeanwhile();
        }
    }

    /**
     * Puts a section at the end of a plan, unless it is in it.
     *
     * @throws NotFound when there is no such plan or section
     * @throws IllegalArgumentException when the section is of another term
     * @throws ChangeRefused when the plan is full
     */
    @PreAuthorize(THEMSELVES)
    public Plan add(UserId student, String id, SectionId section) {
        return change(student, id, plan -> {
            if (plan.sections().contains(section)) {
                return plan;
            }
            requireThere(plan.term(), List.of(section));
            List<SectionId> more = new ArrayList<>(plan.sections());
            more.add(section);
            if (more.size() > MOST_SECTIONS) {
                throw new ChangeRefused("plan.full", MOST_SECTIONS);
            }
            return plan.of(more);
        });
    }

    /**
     * Takes a section out of a plan.
     *
     * @throws NotFound when there is no such plan
     */
    @PreAuthorize(THEMSELVES)
    public Plan remove(UserId student, String id, SectionId section) {
        return change(student, id, plan -> plan.of(without(plan.sections(), Set.of(section))));
    }

    /**
     * Removes a plan.
     *
     * @throws NotFound when there is no such plan
     */
    @PreAuthorize(THEMSELVES)
    public void delete(UserId student, String id) {
        if (plans.deleteByIdAndUserId(id, student) == 0) {
            throw new NoSuchPlan(id);
        }
    }

    /**
     * The sections of a plan that the catalog has no more.
     *
     * @throws NotFound when there is no such plan
     */
    @PreAuthorize(THEMSELVES)
    public Set<SectionId> gone(UserId student, String id) {
        return missing(find(student, id).sections());
    }

    /** The sections of any of these plans that the catalog has no more. */
    @PreAuthorize("hasRole('STUDENT')")
    public Set<SectionId> gone(Collection<Plan> some) {
        return missing(some.stream().flatMap(plan -> plan.sections().stream()).collect(toSet()));
    }

    /**
     * What speaks against each bundle of a plan, if all the others were held, too, besides what the student has. Sections
     * that are gone have no verdict.
     *
     * @throws NotFound when there is no such plan
     */
    @PreAuthorize(THEMSELVES)
    public List<BundleVerdict> validate(UserId student, String id) {
        return handler.validate(find(student, id));
    }

    /**
     * Gives the student as many of a plan's bundles as can go together, by one write. Sections that are gone have no
     * verdict.
     *
     * @param key names the request, so that the same one again changes nothing; {@code null} when it has no name
     * @return what became of each bundle
     * @throws NotFound when there is no such plan
     * @throws KeyReused when the key was used for something else
     * @throws TooBusy when others were faster a hundred times
     */
    @PreAuthorize(THEMSELVES)
    public List<BundleVerdict> register(UserId student, String id, @Nullable String key) {
        return handler.register(find(student, id), key);
    }

    private Plan change(UserId student, String id, UnaryOperator<Plan> change) {
        return VersionedWrites.untilNotOvertaken(() -> {
            Plan stored = find(student, id);
            return save(stored, change.apply(stored));
        });
    }

    private Plan save(Plan stored, Plan changed) {
        return changed.saysTheSameAs(stored) ? stored : plans.save(changed);
    }

    private Plan find(UserId student, String id) {
        return plans.findByIdAndUserId(id, student).orElseThrow(() -> new NoSuchPlan(id));
    }

    private void requireThere(TermId term, Collection<SectionId> sections) {
        if (sections.stream().anyMatch(it -> !it.term().equals(term))) {
            throw new IllegalArgumentException("The sections of a plan are of its term");
        }
        missing(sections).stream().findFirst().ifPresent(id -> {
            throw new NoSuchSection(id);
        });
    }

    private Set<SectionId> missing(Collection<SectionId> sections) {
        Set<SectionId> missing = new LinkedHashSet<>(sections);
        missing.removeAll(
                catalog.sections(sections).stream().map(section -> section.id()).collect(toSet()));
        return missing;
    }

    private static List<SectionId> without(Collection<SectionId> sections, Collection<SectionId> others) {
        Set<SectionId> out = new HashSet<>(others);
        return sections.stream().filter(it -> !out.contains(it)).toList();
    }
}
