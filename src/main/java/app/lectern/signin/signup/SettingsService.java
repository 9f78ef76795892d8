package app.lectern.signin.signup;

import app.lectern.base.ChangedMeanwhile;
import app.lectern.base.SelfRegistration;
import app.lectern.base.UserId;
import app.lectern.notices.Outbox;
import jakarta.validation.Valid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** What a school decides about accounts. */
@Service
@Validated
public class SettingsService implements SelfRegistration {

    private static final Logger log = LoggerFactory.getLogger(SettingsService.class);

    private final SignUpRules rules;
    private final Outbox outbox;

    SettingsService(SignUpRules rules, Outbox outbox) {
        this.rules = rules;
        this.outbox = outbox;
    }

    /** Who may make an account of their own. */
    @PreAuthorize("permitAll()")
    public SignUpRule registration() {
        return rules.now();
    }

    /** Whether newcomers must show that an address is theirs, which takes mail. */
    @PreAuthorize("permitAll()")
    public boolean verifiesAddresses() {
        return outbox.isOpen();
    }

    /** While the database is away, whoever tries will be told. */
    @Override
    @PreAuthorize("permitAll()")
    public boolean isOpen() {
        try {
            return !rules.now().isClosed();
        } catch (DataAccessException away) {
            log.debug("Nobody knows whether registration is open", away);
            return true;
        }
    }

    /**
     * Decides who may make an account of their own, on every instance at once.
     *
     * @param by the registrar, who asks
     * @param seen the rule that they were shown
     * @throws jakarta.validation.ConstraintViolationException when the rule is not as it must be
     * @throws ChangedMeanwhile when another rule than {@code seen} holds
     */
    @PreAuthorize("hasRole('ADMIN') and #by == principal.userId")
    public void change(UserId by, SignUpRule seen, @Valid SignUpRule rule) {
        rules.replace(seen, rule);
        log.info("Registrar {} lets {} make accounts of their own {}", by, rule.who(), rule.domains());
    }
}
