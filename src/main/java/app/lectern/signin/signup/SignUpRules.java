package app.lectern.signin.signup;

import app.lectern.base.ChangedMeanwhile;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Repository;

/** Where it is written who may make an account of their own: read anew for each who wants to. */
@Repository
class SignUpRules {

    private static final String NAME = "registration";

    private final MongoTemplate mongo;

    SignUpRules(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** What is stored of the rule, as the one document of its name. */
    @Document("setting")
    private record Setting(
            @Id String id,
            SignUpRule.Who who,
            List<String> domains,
            String contact,
            @Version @Nullable Long version) {

        static Setting of(SignUpRule rule, @Nullable Long version) {
            return new Setting(NAME, rule.who(), rule.domains(), rule.contact(), version);
        }

        SignUpRule rule() {
            return new SignUpRule(who, domains, contact);
        }
    }

    /** The rule that holds now. */
    SignUpRule now() {
        return stored().map(Setting::rule).orElse(SignUpRule.DEFAULT);
    }

    /**
     * Puts another rule in the place of {@code seen}.
     *
     * @throws ChangedMeanwhile when another one than {@code seen} holds
     */
    void replace(SignUpRule seen, SignUpRule rule) {
        var stored = stored();
        if (!stored.map(Setting::rule).orElse(SignUpRule.DEFAULT).equals(seen)) {
            throw new ChangedMeanwhile();
        }
        try {
            mongo.save(Setting.of(rule, stored.map(Setting::version).orElse(null)));
        } catch (OptimisticLockingFailureException | DuplicateKeyException overtaken) {
            throw new ChangedMeanwhile();
        }
    }

    private Optional<Setting> stored() {
        return Optional.ofNullable(mongo.findById(NAME, Setting.class));
    }
}
