package app.lectern.catalog.startup;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import app.lectern.base.CourseId;
import app.lectern.catalog.Course;
import app.lectern.catalog.CourseBuilder;
import app.lectern.storage.StartUpStep;
import app.lectern.storage.upgrade.Finding;
import app.lectern.storage.upgrade.OldDocument;
import app.lectern.storage.upgrade.Upgrade;
import app.lectern.storage.upgrade.Upgrades;
import java.util.Optional;
import org.bson.Document;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Makes today's courses of those that the tutorial application stored, which say nothing of corequisites. They keep all
 * they have, and each gets a section in the terms that it is taught in. A course whose id another one has goes to
 * {@value #SET_ASIDE}.
 */
@Component
@Order(StartUpStep.BEFORE_INDEXES)
class CatalogUpgrade implements StartUpStep, Upgrade {

    static final String SET_ASIDE = "course_before_upgrade";

    private static final String COLLECTION = "course";
    private static final String COURSE_ID = "courseID";
    private static final String COREQUISITES = "corequisites";

    private final MongoTemplate mongo;
    private final Upgrades upgrades;
    private final FirstSections sections;

    CatalogUpgrade(MongoTemplate mongo, Upgrades upgrades, FirstSections sections) {
        this.mongo = mongo;
        this.upgrades = upgrades;
        this.sections = sections;
    }

    /** What can be wrong with a course. */
    private enum Kind {
        COURSE_ID_MISSING,
        COURSE_ID_CHANGED,
        COURSE_ID_TAKEN,
        COURSE_CREDITS_MISSING
    }

    @Override
    public void run() {
        upgrades.run(this);
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public long pending() {
        return mongo.count(old(), COLLECTION);
    }

    private static Query old() {
        return query(where(COREQUISITES).exists(false)).with(Sort.by("_id"));
    }

    @Override
    public void run(Progress progress) {
        for (var document : mongo.find(old(), Document.class, COLLECTION)) {
            upgrade(new OldDocument(document), progress);
            progress.step();
        }
    }

    private void upgrade(OldDocument old, Progress progress) {
        var id = id(old);
        if (id.isEmpty()) {
            setAside(old, Finding.in(old.document(), Kind.COURSE_ID_MISSING), progress);
        } else if (isTaken(id.get(), old)) {
            setAside(old, Finding.in(old.document(), Kind.COURSE_ID_TAKEN, id.get()), progress);
        } else {
            keep(old, course(old, id.get(), progress));
        }
    }

    /** Its id, with hyphens in the place of what ids can't have. */
    private static Optional<CourseId> id(OldDocument old) {
        return old.text(COURSE_ID)
                .map(text -> text.replaceAll("[/?#\\p{Cntrl}]", "-"))
                .flatMap(CourseId::parse);
    }

    /** Of two courses with the same id, it belongs to the one that is dealt with first, or that is spelt so. */
    private boolean isTaken(CourseId id, OldDocument old) {
        var others = where("_id").ne(old.id()).and(COURSE_ID).is(id.value());
        boolean storedSo = id.value().equals(old.document().get(COURSE_ID));
        return mongo.exists(query(storedSo ? others.and(COREQUISITES).exists(true) : others), COLLECTION);
    }

    private void setAside(OldDocument old, Finding why, Progress progress) {
        progress.found(why);
        mongo.save(old.document(), SET_ASIDE);
        mongo.remove(query(where("_id").is(old.id())), COLLECTION);
    }

    private Course course(OldDocument old, CourseId id, Progress progress) {
        if (hadAnotherId(old, id)) {
            progress.found(Finding.in(old.document(), Kind.COURSE_ID_CHANGED, id));
        }
        return CourseBuilder.builder()
                .courseId(id)
                .title(old.text("title").orElse(id.value()))
                .description(old.text("description").orElse(""))
                .credits(credits(old, progress))
                .term(old.text("term").orElse(null))
                .subject(id.subject())
                .build();
    }

    private static boolean hadAnotherId(OldDocument old, CourseId id) {
        return !id.value().equals(old.text(COURSE_ID).orElse(""));
    }

    private static int credits(OldDocument old, Progress progress) {
        return old.wholeNumber("credits").filter(it -> it >= 0).orElseGet(() -> {
            progress.found(Finding.in(old.document(), Kind.COURSE_CREDITS_MISSING));
            return 0;
        });
    }

    /** The sections come first, because a course that says what today's courses say is not looked at again. */
    private void keep(OldDocument old, Course course) {
        sections.giveTo(course);
        var document = new Document(old.document());
        mongo.getConverter().write(course, document);
        if (hadAnotherId(old, course.courseId())) {
            document.append(OldCourses.OLD_ID, old.text(COURSE_ID).orElseThrow());
        }
        mongo.replace(query(where("_id").is(old.id()).and(COREQUISITES).exists(false)), document, COLLECTION);
    }
}
