package app.lectern.enrollment.startup;

import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Term;
import app.lectern.catalog.startup.DemoDemand;
import app.lectern.enrollment.record.Enrollment;
import app.lectern.enrollment.record.Enrollments;
import app.lectern.people.startup.DemoStudents;
import app.lectern.storage.StartUpStep;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Seats the demo school's invented students, so that some sections are nearly full and some are full. */
@Component
@Order(50)
class DemoEnrollments implements StartUpStep {

    private final DemoDemand demand;
    private final CatalogService catalog;
    private final Enrollments enrollments;
    private final MongoTemplate mongo;
    private final Clock clock;

    DemoEnrollments(
            DemoDemand demand, CatalogService catalog, Enrollments enrollments, MongoTemplate mongo, Clock clock) {
        this.demand = demand;
        this.catalog = catalog;
        this.enrollments = enrollments;
        this.mongo = mongo;
        this.clock = clock;
    }

    @Override
    public void run() {
        if (!demand.taken().isEmpty() && enrollments.count() == 0) {
            mongo.insert(seated(), Enrollment.class);
        }
    }

    private Collection<Enrollment> seated() {
        Map<TermId, Set<SectionId>> byTerm =
                demand.taken().keySet().stream().collect(Collectors.groupingBy(SectionId::term, Collectors.toSet()));
        return byTerm.entrySet().stream()
                .flatMap(entry ->
                        catalog.term(entry.getKey()).stream().flatMap(term -> seated(term, entry.getValue()).stream()))
                .toList();
    }

    private List<Enrollment> seated(Term term, Set<SectionId> sections) {
        var seating = new DemoSeating(term, catalog.sections(sections), DemoStudents.ids(), beforeItBegan(term));
        return seating.seat(demand.taken());
    }

    /** Nobody enrolls in a term that is over: who has a seat in one enrolled in time. */
    private Instant beforeItBegan(Term term) {
        Instant now = clock.instant();
        Instant begin = term.starts().atStartOfDay(term.zone()).toInstant();
        return now.isBefore(begin) ? now : begin;
    }
}
