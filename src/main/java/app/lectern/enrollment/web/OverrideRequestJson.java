package app.lectern.enrollment.web;

import app.lectern.base.UserId;
import app.lectern.enrollment.overrides.OverrideStatus;
import app.lectern.people.Account;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Optional;

/**
 * An override with its student, for the registrar.
 *
 * @param userId the student
 */
record OverrideRequestJson(
        @JsonProperty("user_id") UserId userId,
        @JsonProperty("first_name") String firstName,
        @JsonProperty("last_name") String lastName,
        @JsonUnwrapped OverrideJson override) {

    static OverrideRequestJson of(OverrideStatus standing, Optional<Account> student) {
        return new OverrideRequestJson(
                standing.override().userId(),
                student.map(Account::firstName).orElse(""),
                student.map(Account::lastName).orElse(""),
                OverrideJson.of(standing));
    }
}
