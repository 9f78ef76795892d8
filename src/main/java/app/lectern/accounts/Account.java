package app.lectern.accounts;

import app.lectern.base.Classification;
import app.lectern.base.UserId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What others may know of a person: everything but the password.
 *
 * @param email in lower case
 * @param classification {@code null} when not known
 * @param majors what they study; may be empty
 * @param disabled {@code true} when they may not sign in
 */
public record Account(
        UserId userId,
        String firstName,
        String lastName,
        String email,
        Set<Role> roles,
        @Nullable Classification classification,
        List<String> majors,
        boolean disabled) {}
