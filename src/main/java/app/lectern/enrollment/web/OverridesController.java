package app.lectern.enrollment.web;

import app.lectern.api.DocumentedCallers;
import app.lectern.api.DocumentedCallers.Caller;
import app.lectern.base.PlainText;
import app.lectern.base.TermId;
import app.lectern.enrollment.overrides.OverrideService;
import app.lectern.enrollment.overrides.WaivableCodes;
import app.lectern.enrollment.record.ObjectionCode;
import app.lectern.people.Person;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own overrides. */
@DocumentedCallers(Caller.STUDENT)
@RestController
@RequestMapping("/api/v1/overrides")
class OverridesController {

    private final OverrideService overrides;

    OverridesController(OverrideService overrides) {
        this.overrides = overrides;
    }

    /** What the caller asked the registrar to waive in a term, the newest first. */
    @GetMapping
    List<OverrideJson> ofTerm(@RequestParam TermId term, @AuthenticationPrincipal Person person) {
        return overrides.ofStudent(person.userId(), term).stream()
                .map(OverrideJson::of)
                .toList();
    }

    /** Asks the registrar to waive objections in one section; a request that is still open is changed to this. */
    @PostMapping
    @ApiResponse(responseCode = "201", description = "The request")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ResponseStatus(HttpStatus.CREATED)
    OverrideJson ask(@Valid @RequestBody NewOverrideJson asked, @AuthenticationPrincipal Person person) {
        return OverrideJson.of(overrides.ask(
                person.userId(),
                Wanted.section(asked.sectionId()),
                Objects.requireNonNull(asked.codes()),
                Objects.requireNonNull(asked.reason())));
    }

    /**
     * What is to be waived.
     *
     * @param sectionId in which section
     * @param codes the objections
     * @param reason why
     */
    record NewOverrideJson(
            @Schema(example = "2026FA-1001") @Nullable String sectionId,

            @WaivableCodes @Nullable Set<ObjectionCode> codes,

            @NotBlank(message = "{override.reason.invalid}")
            @Size(max = 500, message = "{override.reason.invalid}")
            @PlainText(lines = true)
            @Nullable
            String reason) {}
}
