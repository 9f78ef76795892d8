package app.lectern.signin.web;

import app.lectern.api.DocumentedCallers;
import app.lectern.api.DocumentedCallers.Caller;
import app.lectern.api.IdempotencyKey;
import app.lectern.api.IdempotencyKey.Kept;
import app.lectern.base.Texts;
import app.lectern.base.UserId;
import app.lectern.people.AccountDisabled;
import app.lectern.signin.LinkService;
import app.lectern.signin.SignInLink;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** One-time links over HTTP, for the registrar who gives them to people. */
@DocumentedCallers(Caller.REGISTRAR)
@RestController
@RequestMapping("/api/v1/users/{userId}/sign-in-link")
class SignInLinkController {

    private final LinkService links;
    private final Texts texts;

    SignInLinkController(LinkService links, Texts texts) {
        this.links = links;
        this.texts = texts;
    }

    /** Makes a link that is good once, for a new password. */
    @PostMapping
    @IdempotencyKey(Kept.WITHOUT_ANSWER)
    @ApiResponse(responseCode = "201", description = "The link, shown once")
    @ApiResponse(responseCode = "409", ref = "Conflict")
    @ResponseStatus(HttpStatus.CREATED)
    SignInLink make(@PathVariable UserId userId) {
        var made = links.signInLink(userId);
        var here = ServletUriComponentsBuilder.fromCurrentContextPath().build().toUri();
        return new SignInLink(here.resolve(made.link()).toString(), made.expiresAt());
    }

    @ExceptionHandler
    ProblemDetail disabled(AccountDisabled e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, texts.english("link.disabled"));
    }
}
