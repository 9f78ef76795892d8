package app.lectern.people.web;

import app.lectern.api.DocumentedCallers;
import app.lectern.api.DocumentedCallers.Caller;
import app.lectern.api.ETags;
import app.lectern.api.MergePatch;
import app.lectern.api.Paging;
import app.lectern.api.PreconditionFailed;
import app.lectern.base.ChangedMeanwhile;
import app.lectern.base.Classification;
import app.lectern.base.FieldsInvalid;
import app.lectern.base.Texts;
import app.lectern.base.UserId;
import app.lectern.people.Account;
import app.lectern.people.EmailInUse;
import app.lectern.people.GradesUnknown;
import app.lectern.people.NewUser;
import app.lectern.people.PeopleFilter;
import app.lectern.people.PeopleService;
import app.lectern.people.Person;
import app.lectern.people.PersonKeys;
import app.lectern.people.Role;
import app.lectern.people.StudentNumberInUse;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.web.PagedModel;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** People over HTTP, for the registrar. */
@DocumentedCallers(Caller.REGISTRAR)
@RestController
@RequestMapping("/api/v1/users")
class UserController {

    private static final List<String> SORTABLE =
            List.of("user_id", "student_number", "first_name", "last_name", "email", "classification");

    private final PeopleService people;
    private final ETags etags;
    private final MergePatch patches;
    private final Texts texts;

    UserController(PeopleService people, ETags etags, MergePatch patches, Texts texts) {
        this.people = people;
        this.etags = etags;
        this.patches = patches;
        this.texts = texts;
    }

    /** The people whose names or address contain the words of {@code q}, or whose number or student number it is. */
    @GetMapping
    PagedModel<UserJson> list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam @Nullable Role role,
            @RequestParam @Nullable Boolean disabled,
            @RequestParam @Nullable Classification classification,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size,
            @RequestParam(defaultValue = "user_id,asc") String sort) {
        var filter = new PeopleFilter(q, role, disabled, classification);
        var asked = Paging.of(page, size, sort, SORTABLE);
        var found =
                people.list(filter, byNames(asked)).stream().map(UserJson::of).toList();
        return new PagedModel<>(new PageImpl<>(found, asked, people.count(filter)));
    }

    /** The same page, sorted by names as people are who read English, where it is sorted by names. */
    private static Pageable byNames(Pageable asked) {
        var order = asked.getSort().map(it -> switch (it.getProperty()) {
            case "last_name" -> it.withProperty(PersonKeys.byLastName(Locale.ENGLISH));
            case "first_name" -> it.withProperty(PersonKeys.byFirstName(Locale.ENGLISH));
            default -> it;
        });
        return PageRequest.of(asked.getPageNumber(), asked.getPageSize(), Sort.by(order.toList()));
    }

    /** One person; the ETag names what is shown, for whoever changes it. */
    @GetMapping("/{userId}")
    @ApiResponse(
            responseCode = "200",
            description = "The person",
            headers = @Header(name = HttpHeaders.ETAG, ref = "ETag"))
    ResponseEntity<UserJson> find(@PathVariable UserId userId) {
        return etags.tagged(UserJson.of(people.find(userId)));
    }

    /** Gives somebody an account with the next number; without roles they are a student. */
    @PostMapping
    @ApiResponse(
            responseCode = "201",
            description = "The person; Location says where",
            headers = @Header(name = HttpHeaders.ETAG, ref = "ETag"))
    ResponseEntity<UserJson> create(@Valid @RequestBody UserEntryJson user) {
        var created = UserJson.of(
                stored(() -> people.create(new NewUser(user.facts(Set.of(Role.STUDENT)), user.password()))));
        return ResponseEntity.created(URI.create("/api/v1/users/" + created.userId()))
                .eTag(etags.of(created))
                .body(created);
    }

    /**
     * Puts these facts in the place of all of somebody's, if they are still those that <code>If-Match</code> names; the
     * password stays when there is none.
     */
    @PutMapping("/{userId}")
    @ApiResponse(
            responseCode = "200",
            description = "The person as they are now",
            headers = @Header(name = HttpHeaders.ETAG, ref = "ETag"))
    @ApiResponse(responseCode = "409", ref = "Conflict")
    @ApiResponse(responseCode = "412", ref = "PreconditionFailed")
    ResponseEntity<UserJson> update(
            @PathVariable UserId userId,
            @Valid @RequestBody UserEntryJson user,
            @Parameter(required = true) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch,
            @AuthenticationPrincipal Person registrar) {
        var shown = people.find(userId);
        etags.require(ifMatch, UserJson.of(shown));
        return etags.tagged(UserJson.of(change(registrar, shown, user, true)));
    }

    /**
     * Changes what is named of somebody, and nothing else (RFC 7396): <code>null</code> clears it, and a list is given
     * whole. With <code>If-Match</code>, only if they are still as it says.
     */
    @PatchMapping(
            path = "/{userId}",
            consumes = {MediaType.APPLICATION_JSON_VALUE, MergePatch.MEDIA_TYPE})
    @ApiResponse(
            responseCode = "200",
            description = "The person as they are now",
            headers = @Header(name = HttpHeaders.ETAG, ref = "ETag"))
    @ApiResponse(responseCode = "409", ref = "Conflict")
    @ApiResponse(responseCode = "412", ref = "PreconditionFailed")
    ResponseEntity<UserJson> patch(
            @PathVariable UserId userId,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = UserEntryJson.class)))
                    @RequestBody
                    JsonNode changes,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Person registrar) {
        var shown = people.find(userId);
        etags.requireIfSaid(ifMatch, UserJson.of(shown));
        var changed = patches.apply(UserEntryJson.of(shown), changes);
        return etags.tagged(UserJson.of(change(registrar, shown, changed, ifMatch != null)));
    }

    /** @param conditional whether the registrar said what they saw */
    private Account change(Person registrar, Account shown, UserEntryJson user, boolean conditional) {
        if (user.roles() == null) {
            throw new FieldsInvalid("roles", texts.english("person.roles.missing"));
        }
        var facts = user.facts(user.roles());
        try {
            return stored(() -> people.update(registrar.userId(), shown, facts, user.password()));
        } catch (ChangedMeanwhile e) {
            throw conditional ? PreconditionFailed.changed() : e;
        }
    }

    private Account stored(Supplier<Account> store) {
        try {
            return store.get();
        } catch (EmailInUse e) {
            throw new FieldsInvalid("email", texts.english("register.emailInUse"));
        } catch (StudentNumberInUse e) {
            throw new FieldsInvalid("student_number", texts.english("people.student-number.inUse"));
        } catch (GradesUnknown e) {
            throw new FieldsInvalid(e.grades().stream()
                    .map(it -> new FieldsInvalid.Field(
                            "completed[" + it.place() + "].grade", texts.english("people.grade.unknown", it.grade())))
                    .toList());
        }
    }

    /** Deletes somebody who has no enrollments. */
    @DeleteMapping("/{userId}")
    @ApiResponse(responseCode = "204", description = "They are deleted")
    @ApiResponse(responseCode = "409", ref = "Conflict")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UserId userId, @AuthenticationPrincipal Person registrar) {
        people.delete(registrar.userId(), userId);
    }
}
