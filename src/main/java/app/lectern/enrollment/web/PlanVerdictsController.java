package app.lectern.enrollment.web;

import app.lectern.api.DocumentedCallers;
import app.lectern.api.DocumentedCallers.Caller;
import app.lectern.api.IdempotencyKey;
import app.lectern.api.IdempotencyKey.Kept;
import app.lectern.enrollment.plans.PlanService;
import app.lectern.enrollment.rules.ObjectionFormatter;
import app.lectern.people.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What comes of the caller's own plans. */
@DocumentedCallers(Caller.STUDENT)
@RestController
@RequestMapping("/api/v1/plans/{planId}")
class PlanVerdictsController {

    private final PlanService plans;
    private final ObjectionFormatter words;

    PlanVerdictsController(PlanService plans, ObjectionFormatter words) {
        this.plans = plans;
        this.words = words;
    }

    /** Says what speaks against each part of a plan, next to the others and to what the caller has; changes nothing. */
    @PostMapping("/validate")
    List<VerdictJson> validate(@PathVariable String planId, @AuthenticationPrincipal Person person) {
        return VerdictJson.of(plans.validate(person.userId(), planId), plans.gone(person.userId(), planId), words);
    }

    /** Takes seats in all parts of a plan that can go together, by one write. Asking again takes no second seat. */
    @PostMapping("/register")
    @IdempotencyKey(Kept.WITH_THE_CHANGE)
    List<VerdictJson> register(
            @PathVariable String planId,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal Person person) {
        return VerdictJson.of(plans.register(person.userId(), planId, key), plans.gone(person.userId(), planId), words);
    }
}
