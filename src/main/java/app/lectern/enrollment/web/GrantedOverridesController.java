package app.lectern.enrollment.web;

import app.lectern.api.DocumentedCallers;
import app.lectern.api.DocumentedCallers.Caller;
import app.lectern.base.UserId;
import app.lectern.enrollment.overrides.OverrideOffice;
import app.lectern.enrollment.web.OverridesController.NewOverrideJson;
import app.lectern.people.PeopleService;
import app.lectern.people.Person;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Overrides that nobody asked for, by the registrar. */
@DocumentedCallers(Caller.REGISTRAR)
@RestController
@RequestMapping("/api/v1/users/{userId}/overrides")
class GrantedOverridesController {

    private final OverrideOffice office;
    private final PeopleService people;

    GrantedOverridesController(OverrideOffice office, PeopleService people) {
        this.office = office;
        this.people = people;
    }

    /** Waives objections for a student in one section, once. */
    @PostMapping
    @ApiResponse(responseCode = "201", description = "The override")
    @ResponseStatus(HttpStatus.CREATED)
    OverrideJson grant(
            @PathVariable UserId userId,
            @Valid @RequestBody NewOverrideJson override,
            @AuthenticationPrincipal Person registrar) {
        UserId student = people.find(userId).userId();
        return OverrideJson.of(office.grantUnasked(
                student,
                Wanted.section(override.sectionId()),
                Objects.requireNonNull(override.codes()),
                Objects.requireNonNull(override.reason()),
                registrar.userId()));
    }
}
