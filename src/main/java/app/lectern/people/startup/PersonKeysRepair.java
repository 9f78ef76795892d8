package app.lectern.people.startup;

import app.lectern.people.Users;
import app.lectern.storage.StartUpStep;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Derives anew what people are found and sorted by, where that was derived otherwise, or not at all. */
@Component
@Order(StartUpStep.AFTER_INDEXES)
class PersonKeysRepair implements StartUpStep {

    private final Users users;

    PersonKeysRepair(Users users) {
        this.users = users;
    }

    @Override
    public void run() {
        users.deriveKeys();
    }
}
