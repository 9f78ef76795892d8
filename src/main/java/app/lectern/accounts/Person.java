package app.lectern.accounts;

import app.lectern.base.UserId;
import java.io.Serializable;
import java.util.Set;

/**
 * Who is signed in: the principal in the security context.
 *
 * @param userId their number
 * @param email their address, in lower case
 * @param firstName what they are greeted by
 * @param lastName their family name
 * @param roles what they may do
 */
public record Person(UserId userId, String email, String firstName, String lastName, Set<Role> roles)
        implements Serializable {}
