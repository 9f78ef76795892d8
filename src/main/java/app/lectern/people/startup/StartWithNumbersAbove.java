package app.lectern.people.startup;

import app.lectern.people.AccountCreation;
import app.lectern.storage.StartUpStep;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lifts the counter of {@code user_id} above the people who are there, whoever put them there. */
@Component
@Order(0)
class StartWithNumbersAbove implements StartUpStep {

    private final AccountCreation accountCreation;

    StartWithNumbersAbove(AccountCreation accountCreation) {
        this.accountCreation = accountCreation;
    }

    @Override
    public void run() {
        accountCreation.raiseCounter();
    }
}
