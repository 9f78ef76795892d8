package app.lectern.people;

import app.lectern.base.ChangedMeanwhile;
import app.lectern.base.GradeScale;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

/** Where it is written which grades the school gives. Every decision needs it, so it is read once in 5 s. */
@Repository
public class GradeScales {

    private static final String NAME = "grades";
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final MongoTemplate mongo;
    private final Clock clock;
    private volatile Read last = new Read(GradeScale.USUAL, Instant.MIN);

    GradeScales(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    private record Read(GradeScale scale, Instant at) {}

    /** What is stored of the scale, as the one document of its name. */
    @Document("setting")
    private record Setting(
            @Id String id,
            List<GradeScale.Step> steps,
            @Version @Nullable Long version) {}

    /** The scale that holds now, or did 5 s ago. */
    public GradeScale now() {
        Read read = last;
        Instant now = clock.instant();
        if (read.at().isAfter(now.minus(FRESH)) && !read.at().isAfter(now)) {
            return read.scale();
        }
        return stored();
    }

    /** The scale that holds now. */
    GradeScale stored() {
        GradeScale scale = setting().map(it -> new GradeScale(it.steps())).orElse(GradeScale.USUAL);
        last = new Read(scale, clock.instant());
        return scale;
    }

    /**
     * Puts another scale in the place of {@code seen}.
     *
     * @throws ChangedMeanwhile when another one than {@code seen} holds
     */
    void replace(GradeScale seen, GradeScale scale) {
        Optional<Setting> setting = setting();
        if (!setting.map(it -> new GradeScale(it.steps()))
                .orElse(GradeScale.USUAL)
                .equals(seen)) {
            throw new ChangedMeanwhile();
        }
        try {
            mongo.save(new Setting(
                    NAME, scale.steps(), setting.map(Setting::version).orElse(null)));
        } catch (OptimisticLockingFailureException | DuplicateKeyException overtaken) {
            throw new ChangedMeanwhile();
        }
        stored();
    }

    private Optional<Setting> setting() {
        return Optional.ofNullable(mongo.findById(NAME, Setting.class));
    }
}
