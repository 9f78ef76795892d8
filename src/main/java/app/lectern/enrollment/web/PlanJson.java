package app.lectern.enrollment.web;

import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.enrollment.plans.Plan;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A plan as the API shows it; it holds no seats.
 *
 * @param id its id
 * @param term the term
 * @param name what the student calls it
 * @param sections in the student's order
 * @param gone those of them that the catalog has no more
 * @param version another one when anything has changed
 */
record PlanJson(
        String id,
        TermId term,
        String name,
        List<SectionId> sections,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<SectionId> gone,

        long version) {

    static PlanJson of(Plan plan, Set<SectionId> gone) {
        return new PlanJson(
                plan.id(),
                plan.term(),
                plan.name(),
                plan.sections(),
                plan.sections().stream().filter(gone::contains).toList(),
                Objects.requireNonNull(plan.version()));
    }
}
