package app.lectern.signin.web;

import app.lectern.api.DocumentedCallers;
import app.lectern.api.DocumentedCallers.Caller;
import app.lectern.api.IdempotencyKey;
import app.lectern.api.IdempotencyKey.Kept;
import app.lectern.people.Person;
import app.lectern.signin.TokenService;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own tokens over HTTP; a new one is for those who come with their password. */
@DocumentedCallers(Caller.SIGNED_IN)
@RestController
@RequestMapping("/api/v1/tokens")
class TokenController {

    private final TokenService tokens;

    TokenController(TokenService tokens) {
        this.tokens = tokens;
    }

    /** Makes a token that stands for its owner for 30 days. It is shown once. */
    @PostMapping
    @DocumentedCallers(Caller.PASSWORD)
    @IdempotencyKey(Kept.WITHOUT_ANSWER)
    @ApiResponse(responseCode = "201", description = "The token, shown once")
    @ResponseStatus(HttpStatus.CREATED)
    TokenService.Issued issue(
            @AuthenticationPrincipal Person person,
            @Valid @RequestBody(required = false) @Nullable NewTokenJson asked) {
        return tokens.issue(person.userId(), asked == null ? null : asked.name());
    }

    /** The caller's tokens that are good, without what would let somebody use them. */
    @GetMapping
    List<TokenService.Token> list(@AuthenticationPrincipal Person person) {
        return tokens.list(person.userId());
    }

    /** Makes one of the caller's tokens of no use. */
    @DeleteMapping("/{id}")
    @ApiResponse(responseCode = "204", description = "It is of no use any more")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String id, @AuthenticationPrincipal Person person) {
        tokens.revoke(person.userId(), id);
    }
}
