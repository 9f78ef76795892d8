package app.lectern.signin.signup;

import app.lectern.base.PlainText;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Who may make an account of their own. Registrars, who make accounts for others, are not bound by it.
 *
 * @param who in general
 * @param domains of the addresses that may, when only some may; a domain does not stand for its subdomains. As people
 *     write them, in lower case.
 * @param contact whom those can ask who may not, as people read it; may be empty
 */
public record SignUpRule(
        @NotNull(message = "{entry.missing}") Who who,

        @Size(max = 50, message = "{settings.domains.invalid}")
        List<@MailDomain String> domains,

        @Size(max = 200, message = "{entry.longest-200}") @PlainText
        String contact) {

    /** As long as no registrar has decided: anyone. */
    public static final SignUpRule DEFAULT = new SignUpRule(Who.ANYONE, List.of(), "");

    /** Who may in general. */
    public enum Who {
        ANYONE,
        DOMAINS,
        NOBODY
    }

    public SignUpRule {
        domains = domains.stream().map(MailDomains::stored).distinct().toList();
        contact = contact.strip();
    }

    /** Whether nobody may. */
    public boolean isClosed() {
        return who == Who.NOBODY;
    }

    @AssertTrue(message = "{settings.domains.missing}")
    boolean isComplete() {
        return who != Who.DOMAINS || !domains.isEmpty();
    }

    /** Whether somebody with this address may. */
    boolean welcomes(String email) {
        return switch (who) {
            case ANYONE -> true;
            case DOMAINS -> domains.stream().anyMatch(MailDomains.of(email)::equals);
            case NOBODY -> false;
        };
    }
}
