package app.lectern.storage.upgrade;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Runs upgrades where they are needed, each by one process, and keeps what they found. */
@Component
public class Upgrades {

    private static final Logger log = LoggerFactory.getLogger(Upgrades.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final MongoTemplate mongo;
    private final Lease lease;
    private final Clock clock;

    Upgrades(MongoTemplate mongo, Lease lease, Clock clock) {
        this.mongo = mongo;
        this.lease = lease;
        this.clock = clock;
    }

    /**
     * An upgrade of this database.
     *
     * @param version which one
     * @param documents how many documents were of the older shape
     * @param runs how often it was begun
     * @param finishedAt when it was through; {@code null} while it is not
     */
    @Document("upgrade")
    public record Done(
            @Id int version,
            long documents,
            int runs,
            @Nullable Instant finishedAt) {}

    /**
     * A finding, as it is kept.
     *
     * @param id the upgrade, what it is, and the document it is about
     * @param version which upgrade found it
     * @param finding what it is
     * @param at when it was first found
     */
    @Document("upgrade_finding")
    public record Found(@Id String id, int version, Finding finding, Instant at) {}

    /** Runs the upgrade until it is through; when another process is at it, waits for that one. */
    public void run(Upgrade upgrade) {
        boolean told = false;
        while (isNeeded(upgrade)) {
            if (lease.take(work(upgrade))) {
                runAlone(upgrade);
            } else {
                told = told || tellOfWaiting(upgrade);
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
        }
    }

    private static boolean tellOfWaiting(Upgrade upgrade) {
        log.info("Another process is at upgrade {} of the data: waiting for it", upgrade.version());
        return true;
    }

    private boolean isNeeded(Upgrade upgrade) {
        var begun = mongo.findById(upgrade.version(), Done.class);
        return begun != null && begun.finishedAt() == null || upgrade.pending() > 0;
    }

    private void runAlone(Upgrade upgrade) {
        try {
            if (isNeeded(upgrade)) {
                begin(upgrade);
                upgrade.run(new Kept(upgrade));
                change(upgrade, new Update().set("finishedAt", clock.instant()));
                tellOfTheEnd(upgrade);
            }
        } catch (UpgradeTakenOver e) {
            log.warn("{}", e.getMessage());
        } finally {
            lease.giveBack(work(upgrade));
        }
    }

    private void tellOfTheEnd(Upgrade upgrade) {
        long found = mongo.count(query(where("version").is(upgrade.version())), Found.class);
        log.info("Upgrade {} of the data is through, with {} findings", upgrade.version(), found);
    }

    /** A run after a kill counts no document again that the killed one has counted. */
    private void begin(Upgrade upgrade) {
        var before = mongo.findById(upgrade.version(), Done.class);
        boolean killed = before != null && before.finishedAt() == null;
        change(
                upgrade,
                new Update()
                        .inc("documents", killed ? 0 : upgrade.pending())
                        .inc("runs", 1)
                        .unset("finishedAt"));
    }

    private void change(Upgrade upgrade, Update update) {
        mongo.upsert(query(where("_id").is(upgrade.version())), update, Done.class);
    }

    private static String work(Upgrade upgrade) {
        return "upgrade " + upgrade.version();
    }

    /** The upgrades that this database has had. */
    public List<Done> done() {
        return mongo.find(new Query().with(Sort.by("_id")), Done.class);
    }

    /** All that upgrades found, in the order of upgrades and documents. */
    public List<Found> found() {
        return mongo.find(new Query().with(Sort.by("_id")), Found.class);
    }

    private class Kept implements Upgrade.Progress {

        private final Upgrade upgrade;
        private Instant renewed = clock.instant();

        Kept(Upgrade upgrade) {
            this.upgrade = upgrade;
        }

        @Override
        public void step() {
            if (renewed.plus(Lease.VALID.dividedBy(3)).isBefore(clock.instant())) {
                if (!lease.renew(work(upgrade))) {
                    throw new UpgradeTakenOver(upgrade.version());
                }
                renewed = clock.instant();
            }
        }

        @Override
        public void found(Finding finding) {
            String id = "%d/%s/%s".formatted(upgrade.version(), finding.documentId(), finding.kind());
            if (mongo.findById(id, Found.class) == null) {
                mongo.save(new Found(id, upgrade.version(), finding, clock.instant()));
                log.warn("Found in old data: {} {} in {}", finding.kind(), finding.details(), finding.document());
            }
        }
    }
}
