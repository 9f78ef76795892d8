package app.lectern.enrollment.startup;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import app.lectern.enrollment.record.Enrollments;
import app.lectern.enrollment.record.SeatQueries;
import app.lectern.storage.StartUpStep;
import app.lectern.storage.upgrade.Upgrade;
import app.lectern.storage.upgrade.Upgrades;
import org.bson.Document;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Moves the enrollments that the tutorial application stored, one a document and without a term, into one document for
 * each student and term. First all originals go to {@value #ORIGINALS}; what becomes of them is then told from there, so
 * that it is the same however often it is begun.
 */
@Component
@Order(StartUpStep.AFTER_INDEXES)
class EnrollmentUpgrade implements StartUpStep, Upgrade {

    static final String ORIGINALS = "enrollment_before_upgrade";

    private final MongoTemplate mongo;
    private final Upgrades upgrades;
    private final OldEnrollments moves;
    private final Enrollments enrollments;
    private final SeatQueries seats;

    EnrollmentUpgrade(
            MongoTemplate mongo, Upgrades upgrades, OldEnrollments moves, Enrollments enrollments, SeatQueries seats) {
        this.mongo = mongo;
        this.upgrades = upgrades;
        this.moves = moves;
        this.enrollments = enrollments;
        this.seats = seats;
    }

    @Override
    public void run() {
        upgrades.run(this);
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public long pending() {
        return mongo.count(old(), SeatQueries.COLLECTION);
    }

    private static Query old() {
        return query(where("term").exists(false)).with(Sort.by("_id"));
    }

    @Override
    public void run(Progress progress) {
        for (var document : mongo.find(old(), Document.class, SeatQueries.COLLECTION)) {
            mongo.save(document, ORIGINALS);
            mongo.remove(query(where("_id").is(document.get("_id"))), SeatQueries.COLLECTION);
            progress.step();
        }
        var originals = mongo.find(new Query().with(Sort.by("_id")), Document.class, ORIGINALS);
        var seating = new UpgradeSeating(enrollments, seats, progress);
        moves.of(originals, progress).values().forEach(wanted -> {
            seating.seat(wanted);
            progress.step();
        });
    }
}
