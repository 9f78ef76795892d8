package app.lectern.enrollment.web;

import app.lectern.api.DocumentedCallers;
import app.lectern.api.DocumentedCallers.Caller;
import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.base.UserId;
import app.lectern.enrollment.plans.Plan;
import app.lectern.enrollment.plans.PlanName;
import app.lectern.enrollment.plans.PlanService;
import app.lectern.people.Person;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own plans; none of them holds a seat. */
@DocumentedCallers(Caller.STUDENT)
@RestController
@RequestMapping("/api/v1/plans")
class PlansController {

    private final PlanService plans;

    PlansController(PlanService plans) {
        this.plans = plans;
    }

    /** The caller's plans for a term, by name. */
    @GetMapping
    List<PlanJson> ofTerm(@RequestParam TermId term, @AuthenticationPrincipal Person person) {
        return shown(plans.plans(person.userId(), term));
    }

    /** One plan. */
    @GetMapping("/{planId}")
    PlanJson find(@PathVariable String planId, @AuthenticationPrincipal Person person) {
        return shown(List.of(plans.plan(person.userId(), planId))).getFirst();
    }

    /** Makes a plan; a student may have any number for a term. */
    @PostMapping
    @ApiResponse(responseCode = "201", description = "The plan; Location says where")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    ResponseEntity<PlanJson> create(@Valid @RequestBody NewPlanJson plan, @AuthenticationPrincipal Person person) {
        var term = new TermId(Objects.requireNonNull(plan.term()));
        Plan made = plans.create(
                person.userId(), term, Objects.requireNonNull(plan.name()), PlannedSections.of(term, plan.sections()));
        return ResponseEntity.created(URI.create("/api/v1/plans/" + made.id())).body(PlanJson.of(made, Set.of()));
    }

    /** Gives a plan another name and other sections; with a version, only if nobody has changed it since. */
    @PutMapping("/{planId}")
    @ApiResponse(responseCode = "200", description = "The plan as it is now")
    @ApiResponse(responseCode = "409", ref = "Conflict")
    PlanJson replace(
            @PathVariable String planId,
            @Valid @RequestBody PlanEntryJson plan,
            @AuthenticationPrincipal Person person) {
        UserId student = person.userId();
        TermId term = plans.plan(student, planId).term();
        Plan changed = plans.replace(
                student,
                planId,
                plan.version(),
                Objects.requireNonNull(plan.name()),
                PlannedSections.of(term, plan.sections()));
        return shown(List.of(changed)).getFirst();
    }

    /** Removes a plan. */
    @DeleteMapping("/{planId}")
    @ApiResponse(responseCode = "204", description = "It is removed")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String planId, @AuthenticationPrincipal Person person) {
        plans.delete(person.userId(), planId);
    }

    private List<PlanJson> shown(List<Plan> some) {
        Set<SectionId> gone = plans.gone(some);
        return some.stream().map(plan -> PlanJson.of(plan, gone)).toList();
    }

    /**
     * A plan to be made.
     *
     * @param term the term that its sections are of
     * @param name 1 to 60 characters
     * @param sections at most 30
     */
    record NewPlanJson(
            @NotNull(message = "{person.term.invalid}")
            @Pattern(regexp = "[A-Za-z0-9]{1,20}", message = "{person.term.invalid}")
            @Schema(example = "2026FA")
            @Nullable
            String term,

            @PlanName @Nullable String name,

            @Size(max = PlanService.MOST_SECTIONS, message = "{plan.sections.invalid}") @Nullable
            List<@Nullable String> sections) {}

    /**
     * What a plan is to be.
     *
     * @param name 1 to 60 characters
     * @param sections at most 30, of the plan's term
     * @param version of the plan that is to be changed
     */
    record PlanEntryJson(
            @PlanName @Nullable String name,

            @Size(max = PlanService.MOST_SECTIONS, message = "{plan.sections.invalid}") @Nullable
            List<@Nullable String> sections,

            @Nullable Long version) {}
}
