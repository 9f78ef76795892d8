package app.lectern.people.startup;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import app.lectern.people.DemoAccount;
import app.lectern.people.User;
import app.lectern.people.Users;
import app.lectern.storage.Storage;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Knows whether everybody can sign in as the people of the demo school. It takes documents as they are, because it is
 * asked before they are upgraded.
 */
@Component
class DemoPasswords {

    private final Storage storage;
    private final Users users;
    private final MongoTemplate mongo;
    private final PasswordEncoder passwords;

    DemoPasswords(Storage storage, Users users, MongoTemplate mongo, PasswordEncoder passwords) {
        this.storage = storage;
        this.users = users;
        this.mongo = mongo;
        this.passwords = passwords;
    }

    /** Whether one of the demo accounts may sign in with the password that everybody knows. */
    boolean areKnown() {
        return demoPeople().stream().anyMatch(this::isOpenToEverybody);
    }

    /** Whether that is so now, or will be once {@link DemoPeople} has run. */
    boolean areKnownOrWillBe() {
        return willBeInvented() || areKnown();
    }

    private boolean willBeInvented() {
        var emails = DemoAccount.emails();
        return storage.demo() && users.hasNoneBut(emails) && demoPeople().size() < emails.size();
    }

    private List<Document> demoPeople() {
        return mongo.find(query(where(User.EMAIL).in(DemoAccount.emails())), Document.class, User.COLLECTION);
    }

    private boolean isOpenToEverybody(Document person) {
        String encoded = person.getString(User.PASSWORD);
        return encoded != null
                && !person.getBoolean(User.DISABLED, false)
                && passwords.matches(DemoAccount.PASSWORD, encoded);
    }
}
