package app.lectern.accounts.web;

import app.lectern.accounts.EmailAddress;
import app.lectern.accounts.NewPassword;
import app.lectern.accounts.NewUser;
import app.lectern.accounts.PersonName;
import app.lectern.accounts.Role;
import app.lectern.base.Classification;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A person as the API takes them; without roles they are a student. */
record NewUserJson(
        @JsonProperty("first_name") @PersonName @Nullable String firstName,
        @JsonProperty("last_name") @PersonName @Nullable String lastName,
        @EmailAddress @Nullable String email,
        @NewPassword @Nullable String password,
        @Nullable Set<Role> roles,
        @Nullable Classification classification,
        @Nullable List<String> majors) {

    NewUser toNewUser() {
        return new NewUser(
                Objects.requireNonNull(firstName),
                Objects.requireNonNull(lastName),
                Objects.requireNonNull(email),
                password,
                roles == null ? Set.of(Role.STUDENT) : roles,
                classification,
                majors == null ? List.of() : majors);
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return "NewUserJson[" + email + "]";
    }
}
