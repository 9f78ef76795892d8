package app.lectern.enrollment;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import app.lectern.base.NotFound;
import app.lectern.base.SectionId;
import app.lectern.base.UserId;
import app.lectern.base.WarmUpStep;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Section;
import app.lectern.catalog.SectionFilter;
import app.lectern.catalog.Term;
import app.lectern.enrollment.decision.Decision;
import app.lectern.enrollment.decision.EnrollRequest;
import app.lectern.enrollment.decision.Registration;
import app.lectern.enrollment.record.Bundle;
import app.lectern.enrollment.record.Enrollment;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Decides whether some students, and one whom there is not, may have a seat in some of the school's sections, by the way of
 * every request up to the write, which finds no document to write to.
 */
@Component
class DecisionWarmUp implements WarmUpStep {

    private static final Logger log = LoggerFactory.getLogger(DecisionWarmUp.class);

    /** People get numbers from 1 on, so this one is nobody's. */
    private static final UserId NOBODY = new UserId(Integer.MAX_VALUE);

    private static final PageRequest SOME = PageRequest.ofSize(20);

    private final CatalogService catalog;
    private final RegistrationContexts contexts;
    private final MongoTemplate mongo;

    DecisionWarmUp(CatalogService catalog, RegistrationContexts contexts, MongoTemplate mongo) {
        this.catalog = catalog;
        this.contexts = contexts;
        this.mongo = mongo;
    }

    @Override
    public void run() {
        catalog.currentTerm().ifPresent(this::decide);
    }

    private void decide(Term term) {
        List<UserId> students = students();
        List<Section> sections = catalog.sections(SectionFilter.all(term.id()), SOME);
        for (int i = 0; i < sections.size(); i++) {
            decide(students.get(i % students.size()), sections.get(i).id());
        }
    }

    private List<UserId> students() {
        var some = mongo.find(new Query().with(SOME), Enrollment.class);
        return Stream.concat(Stream.of(NOBODY), some.stream().map(Enrollment::userId))
                .toList();
    }

    private void decide(UserId student, SectionId section) {
        try {
            var context = contexts.asItIs(student, Set.of(section));
            var request = EnrollRequest.seatsIn(Bundle.of(section));
            if (Registration.enrollOrWait(context, request, student) instanceof Decision.Change change) {
                writeNowhere(change.after());
            }
        } catch (NotFound removedMeanwhile) {
            log.debug("A section was removed while it was looked at", removedMeanwhile);
        }
    }

    /** No document has this id. */
    private void writeNowhere(Enrollment after) {
        mongo.replace(query(where("_id").is("nobody")), after);
    }
}
