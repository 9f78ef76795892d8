package app.lectern.people;

import app.lectern.base.TermId;
import org.hibernate.validator.constraints.Range;

/**
 * Another credit limit for one student than the term has.
 *
 * @param limit how many credits they may take in the term, 1 to 99
 */
public record CreditException(
        TermId term,

        @Range(min = 1, max = 99, message = "{person.creditLimits.invalid}")
        int limit) {}
