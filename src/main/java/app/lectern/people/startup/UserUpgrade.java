package app.lectern.people.startup;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import app.lectern.people.EmailAddresses;
import app.lectern.people.Role;
import app.lectern.people.User;
import app.lectern.people.imports.ImportedUser;
import app.lectern.storage.StartUpStep;
import app.lectern.storage.upgrade.Finding;
import app.lectern.storage.upgrade.OldDocument;
import app.lectern.storage.upgrade.Upgrade;
import app.lectern.storage.upgrade.Upgrades;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Makes students of the users that the tutorial application stored, which are those without roles. Numbers and addresses
 * are unique afterwards: of two who share one, the second gets another.
 */
@Component
@Order(StartUpStep.BEFORE_INDEXES)
class UserUpgrade implements StartUpStep, Upgrade {

    private static final String ROLES = "roles";
    private static final String UNKNOWN = "?";

    private final MongoTemplate mongo;
    private final Upgrades upgrades;

    UserUpgrade(MongoTemplate mongo, Upgrades upgrades) {
        this.mongo = mongo;
        this.upgrades = upgrades;
    }

    /** What can be wrong with a user. */
    private enum Kind {
        USER_NUMBER_NEW,
        USER_EMAIL_TAKEN,
        USER_EMAIL_MISSING,
        USER_NAME_MISSING,
        USER_PASSWORD_UNREADABLE
    }

    @Override
    public void run() {
        upgrades.run(this);
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public long pending() {
        return mongo.count(old(), User.COLLECTION);
    }

    private static Query old() {
        return query(where(ROLES).exists(false)).with(Sort.by("_id"));
    }

    @Override
    public void run(Progress progress) {
        for (var document : mongo.find(old(), Document.class, User.COLLECTION)) {
            upgrade(new OldDocument(document), progress);
            progress.step();
        }
    }

    private void upgrade(OldDocument old, Progress progress) {
        int number = number(old, progress);
        var user = new Document(old.document())
                .append(User.USER_ID, number)
                .append(User.EMAIL, email(old, number, progress))
                .append(User.FIRST_NAME, name(old, User.FIRST_NAME, progress))
                .append(User.LAST_NAME, name(old, User.LAST_NAME, progress))
                .append(ROLES, List.of(Role.STUDENT.name()));
        user.remove(User.PASSWORD);
        password(old, progress).ifPresent(it -> user.append(User.PASSWORD, it));
        mongo.replace(query(where("_id").is(old.id()).and(ROLES).exists(false)), user, User.COLLECTION);
    }

    /** Their own number, unless it is none, or somebody has it who comes first. */
    private int number(OldDocument user, Progress progress) {
        boolean isNumber = user.document().get(User.USER_ID) instanceof Number;
        return user.wholeNumber(User.USER_ID)
                .filter(own -> own > 0 && !isTaken(user, User.USER_ID, own, isNumber))
                .orElseGet(() -> newNumber(user, progress));
    }

    private int newNumber(OldDocument user, Progress progress) {
        var highest = query(where(User.USER_ID).gt(0))
                .with(Sort.by(Sort.Direction.DESC, User.USER_ID))
                .limit(1);
        int next = mongo.find(highest, Document.class, User.COLLECTION).stream()
                        .flatMap(it -> new OldDocument(it).wholeNumber(User.USER_ID).stream())
                        .findFirst()
                        .orElse(0)
                + 1;
        progress.found(Finding.in(user.document(), Kind.USER_NUMBER_NEW, next));
        return next;
    }

    /** Their own address in lower case, unless somebody has it; then something that nobody can sign in with. */
    private String email(OldDocument user, int number, Progress progress) {
        String own = user.text(User.EMAIL).map(EmailAddresses::stored).orElse("");
        if (own.isEmpty()) {
            progress.found(Finding.in(user.document(), Kind.USER_EMAIL_MISSING));
        } else if (isTaken(user, User.EMAIL, own, own.equals(user.document().get(User.EMAIL)))) {
            progress.found(Finding.in(user.document(), Kind.USER_EMAIL_TAKEN, own));
        } else {
            return own;
        }
        return "%s (user %d)".formatted(own, number).strip();
    }

    /**
     * Whether somebody else has this value. Of two who were stored with it, it belongs to the one who is dealt with
     * first; somebody whose own is only made like it comes after both.
     */
    private boolean isTaken(OldDocument user, String field, Object value, boolean storedSo) {
        var others = where("_id").ne(user.id()).and(field).is(value);
        return mongo.exists(query(storedSo ? others.and(ROLES).exists(true) : others), User.COLLECTION);
    }

    private static String name(OldDocument user, String field, Progress progress) {
        return user.text(field).orElseGet(() -> {
            progress.found(Finding.in(user.document(), Kind.USER_NAME_MISSING, field));
            return UNKNOWN;
        });
    }

    private static Optional<String> password(OldDocument user, Progress progress) {
        Optional<String> password = user.text(User.PASSWORD);
        Optional<String> stored = password.flatMap(it -> Optional.ofNullable(ImportedUser.stored(it)));
        if (password.isPresent() && stored.isEmpty()) {
            progress.found(Finding.in(user.document(), Kind.USER_PASSWORD_UNREADABLE));
        }
        return stored;
    }
}
