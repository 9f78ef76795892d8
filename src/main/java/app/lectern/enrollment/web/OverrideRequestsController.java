package app.lectern.enrollment.web;

import static java.util.stream.Collectors.toSet;

import app.lectern.api.DocumentedCallers;
import app.lectern.api.DocumentedCallers.Caller;
import app.lectern.api.Paging;
import app.lectern.base.PlainText;
import app.lectern.base.TermId;
import app.lectern.base.UserId;
import app.lectern.enrollment.overrides.OverrideFilter;
import app.lectern.enrollment.overrides.OverrideOffice;
import app.lectern.enrollment.overrides.OverrideStatus;
import app.lectern.enrollment.overrides.WaivableCodes;
import app.lectern.enrollment.record.ObjectionCode;
import app.lectern.enrollment.record.RuleOverride;
import app.lectern.people.Account;
import app.lectern.people.PeopleService;
import app.lectern.people.Person;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.web.PagedModel;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What students asked to be waived, for the registrar. */
@DocumentedCallers(Caller.REGISTRAR)
@RestController
@RequestMapping("/api/v1/overrides")
class OverrideRequestsController {

    private static final List<String> SORTABLE = List.of("askedAt", "decidedAt", "sectionId", "user_id");

    private final OverrideOffice office;
    private final PeopleService people;

    OverrideRequestsController(OverrideOffice office, PeopleService people) {
        this.office = office;
        this.people = people;
    }

    /** Overrides, those that nobody has decided upon and the others. */
    @GetMapping("/requests")
    PagedModel<OverrideRequestJson> list(
            @RequestParam RuleOverride.@Nullable Status status,
            @RequestParam @Nullable TermId term,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size,
            @RequestParam(defaultValue = "askedAt,asc") String sort) {
        var filter = new OverrideFilter(status, term, null);
        var asked = Paging.of(page, size, sort, SORTABLE);
        List<OverrideStatus> found = office.all(filter, asked);
        Map<UserId, Account> names =
                people.find(found.stream().map(it -> it.override().userId()).collect(toSet()));
        return new PagedModel<>(new PageImpl<>(
                found.stream()
                        .map(it -> OverrideRequestJson.of(
                                it, Optional.ofNullable(names.get(it.override().userId()))))
                        .toList(),
                asked,
                office.count(filter)));
    }

    /** Grants a request, in whole, in part or with more. */
    @PostMapping("/{overrideId}/grant")
    @ApiResponse(responseCode = "200", description = "The override as it is now")
    @ApiResponse(responseCode = "409", ref = "Conflict")
    OverrideJson grant(
            @PathVariable String overrideId,
            @Valid @RequestBody GrantJson grant,
            @AuthenticationPrincipal Person registrar) {
        return OverrideJson.of(office.grant(
                overrideId,
                grant.version(),
                Objects.requireNonNull(grant.codes()),
                grant.answer(),
                registrar.userId()));
    }

    /** Refuses a request. */
    @PostMapping("/{overrideId}/refuse")
    @ApiResponse(responseCode = "200", description = "The override as it is now")
    @ApiResponse(responseCode = "409", ref = "Conflict")
    OverrideJson refuse(
            @PathVariable String overrideId,
            @Valid @RequestBody RefusalJson refusal,
            @AuthenticationPrincipal Person registrar) {
        return OverrideJson.of(office.refuse(overrideId, refusal.version(), refusal.answer(), registrar.userId()));
    }

    /**
     * What is granted.
     *
     * @param codes the objections that are waived
     * @param answer what the student is told
     * @param version of the request that is to be granted; without it, whatever it is now
     */
    record GrantJson(
            @WaivableCodes @Nullable Set<ObjectionCode> codes,

            @Size(max = 500, message = "{override.answer.invalid}") @PlainText(lines = true) @Nullable
            String answer,

            @Nullable Long version) {}

    /**
     * Why it is refused.
     *
     * @param answer what the student is told
     * @param version of the request that is to be refused; without it, whatever it is now
     */
    record RefusalJson(
            @Size(max = 500, message = "{override.answer.invalid}") @PlainText(lines = true) @Nullable
            String answer,

            @Nullable Long version) {}
}
