package app.lectern.accounts;

import app.lectern.storage.StartUpStep;
import app.lectern.storage.Storage;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Invents the two people who show Lectern to a newcomer. */
@Component
@Order(10)
class DemoPeople implements StartUpStep {

    private final Storage storage;
    private final Users users;
    private final Admission admission;

    DemoPeople(Storage storage, Users users, Admission admission) {
        this.storage = storage;
        this.users = users;
        this.admission = admission;
    }

    @Override
    public void run() {
        if (storage.demo() && users.hasNoneBut(DemoAccount.emails())) {
            admit(DemoAccount.STUDENT, "Maya", "Okafor", Role.STUDENT);
            admit(DemoAccount.REGISTRAR, "Helen", "Brandt", Role.ADMIN);
        }
    }

    private void admit(DemoAccount account, String firstName, String lastName, Role role) {
        if (users.withEmail(account.email()).isEmpty()) {
            admission.admit(NewUser.of(firstName, lastName, account.email(), DemoAccount.PASSWORD, Set.of(role)));
        }
    }
}
