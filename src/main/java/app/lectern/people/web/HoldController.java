package app.lectern.people.web;

import app.lectern.api.DocumentedCallers;
import app.lectern.api.DocumentedCallers.Caller;
import app.lectern.base.PlainText;
import app.lectern.base.UserId;
import app.lectern.people.Hold;
import app.lectern.people.HoldService;
import app.lectern.people.Person;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Holds over HTTP, for the registrar; which ones somebody has is said with them. */
@DocumentedCallers(Caller.REGISTRAR)
@RestController
@RequestMapping("/api/v1/users/{userId}/holds")
class HoldController {

    private final HoldService holds;

    HoldController(HoldService holds) {
        this.holds = holds;
    }

    /** Keeps a student from registering until the hold is lifted. */
    @PostMapping
    @ApiResponse(responseCode = "201", description = "The hold")
    @ResponseStatus(HttpStatus.CREATED)
    Hold put(
            @PathVariable UserId userId,
            @Valid @RequestBody NewHoldJson hold,
            @AuthenticationPrincipal Person registrar) {
        return holds.put(userId, Objects.requireNonNull(hold.reason()), registrar.userId());
    }

    /** Lifts a hold. */
    @DeleteMapping("/{holdId}")
    @ApiResponse(responseCode = "204", description = "It is lifted")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lift(@PathVariable UserId userId, @PathVariable String holdId, @AuthenticationPrincipal Person registrar) {
        holds.lift(userId, holdId, registrar.userId());
    }

    record NewHoldJson(
            @NotBlank(message = "{hold.reason.invalid}")
            @Size(max = 500, message = "{hold.reason.invalid}")
            @PlainText(lines = true)
            @Schema(description = "What the student is told.", example = "Library fees")
            @Nullable
            String reason) {}
}
