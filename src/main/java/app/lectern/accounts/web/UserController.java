package app.lectern.accounts.web;

import app.lectern.accounts.EmailInUse;
import app.lectern.accounts.PeopleService;
import app.lectern.base.FieldsInvalid;
import app.lectern.base.Texts;
import app.lectern.base.UserId;
import jakarta.validation.Valid;
import java.net.URI;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PagedModel;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** People over HTTP, for the registrar. */
@RestController
@RequestMapping("/api/v1/users")
class UserController {

    private final PeopleService people;
    private final Texts texts;

    UserController(PeopleService people, Texts texts) {
        this.people = people;
        this.texts = texts;
    }

    @GetMapping
    PagedModel<UserJson> list(@RequestParam(defaultValue = "") String q, Pageable page) {
        return new PagedModel<>(people.list(q, page).map(UserJson::of));
    }

    @GetMapping("/{userId}")
    UserJson find(@PathVariable UserId userId) {
        return UserJson.of(people.find(userId));
    }

    @PostMapping
    ResponseEntity<UserJson> create(@Valid @RequestBody NewUserJson user) {
        try {
            var created = people.create(user.toNewUser());
            return ResponseEntity.created(URI.create("/api/v1/users/" + created.userId()))
                    .body(UserJson.of(created));
        } catch (EmailInUse e) {
            throw new FieldsInvalid("email", texts.english("register.emailInUse"));
        }
    }
}
