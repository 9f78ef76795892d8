package app.lectern.enrollment.overrides;

import static java.util.stream.Collectors.toMap;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import app.lectern.base.ChangeRefused;
import app.lectern.base.ChangedMeanwhile;
import app.lectern.base.NoSuchSection;
import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.base.UserId;
import app.lectern.catalog.CatalogService;
import app.lectern.enrollment.record.Enrollment;
import app.lectern.enrollment.record.EnrollmentChanged;
import app.lectern.enrollment.record.Enrollments;
import app.lectern.enrollment.record.ObjectionCode;
import app.lectern.enrollment.record.Reason;
import app.lectern.enrollment.record.RuleOverride;
import app.lectern.enrollment.record.RuleOverrides;
import app.lectern.enrollment.record.VersionedWrites;
import app.lectern.enrollment.waitlist.PromotionQueue;
import app.lectern.enrollment.waitlist.PromotionTrigger;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Keeps overrides, so that a student has one open request for a section at most. */
@Component
class OverrideBook {

    private static final Sort NEWEST_FIRST =
            Sort.by(Sort.Direction.DESC, "askedAt").and(Sort.by("_id"));

    private final RuleOverrides overrides;
    private final Enrollments enrollments;
    private final CatalogService catalog;
    private final PromotionQueue queue;
    private final ApplicationEventPublisher events;
    private final MongoTemplate mongo;
    private final Clock clock;

    OverrideBook(
            RuleOverrides overrides,
            Enrollments enrollments,
            CatalogService catalog,
            PromotionQueue queue,
            ApplicationEventPublisher events,
            MongoTemplate mongo,
            Clock clock) {
        this.overrides = overrides;
        this.enrollments = enrollments;
        this.catalog = catalog;
        this.queue = queue;
        this.events = events;
        this.mongo = mongo;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    RuleOverride ask(UserId student, SectionId section, Set<ObjectionCode> codes, List<Reason> about, String reason) {
        requireThere(section);
        RuleOverride kept = VersionedWrites.untilNotOvertaken(() -> {
            List<RuleOverride> before = overrides.findByUserIdAndSectionId(student, section);
            RuleOverride asked = before.stream()
                    .filter(RuleOverride::isOpen)
                    .findFirst()
                    .map(open -> open.askedAgain(codes, about, reason, now()))
                    .orElseGet(
                            () -> RuleOverride.asked(student, section, before.size() + 1, codes, about, reason, now()));
            return overrides.save(asked);
        });
        tell(kept);
        return kept;
    }

    RuleOverride grantUnasked(UserId student, SectionId section, Set<ObjectionCode> codes, String reason, UserId by) {
        requireThere(section);
        RuleOverride granted = VersionedWrites.untilNotOvertaken(() -> {
            int number = overrides.findByUserIdAndSectionId(student, section).size() + 1;
            return overrides.save(RuleOverride.asked(student, section, number, codes, List.of(), reason, now())
                    .granted(codes, null, by, now()));
        });
        queue.look(Set.of(new PromotionTrigger.Student(student)));
        tell(granted);
        return granted;
    }

    /** What was asked and answered is part of what a student has in the term. */
    private void tell(RuleOverride changed) {
        events.publishEvent(new EnrollmentChanged(changed.userId(), changed.term()));
    }

    private void requireThere(SectionId section) {
        catalog.section(section).orElseThrow(() -> new NoSuchSection(section));
    }

    RuleOverride decide(String id, @Nullable Long version, UnaryOperator<RuleOverride> decision) {
        RuleOverride stored = overrides.findById(id).orElseThrow(() -> new NoSuchOverride(id));
        if (!stored.isOpen()) {
            throw new ChangeRefused("override.decided");
        }
        if (version != null && !version.equals(stored.version())) {
            throw new ChangedMeanwhile();
        }
        RuleOverride decided = save(decision.apply(stored));
        queue.look(Set.of(new PromotionTrigger.Student(decided.userId())));
        tell(decided);
        return decided;
    }

    private RuleOverride save(RuleOverride override) {
        try {
            return overrides.save(override);
        } catch (OptimisticLockingFailureException overtaken) {
            throw new ChangedMeanwhile();
        }
    }

    List<RuleOverride> open() {
        return overrides.findByStatus(RuleOverride.Status.ASKED).stream()
                .sorted(Comparator.comparing(RuleOverride::askedAt).thenComparing(RuleOverride::id))
                .toList();
    }

    List<OverrideStatus> ofStudent(UserId student, TermId term) {
        return standings(overrides.findByUserIdAndTerm(student, term).stream()
                .sorted(Comparator.comparing(RuleOverride::askedAt).reversed().thenComparing(RuleOverride::id))
                .toList());
    }

    List<OverrideStatus> list(OverrideFilter filter, Pageable page) {
        Pageable sorted = page.isPaged() && page.getSort().isUnsorted()
                ? PageRequest.of(page.getPageNumber(), page.getPageSize(), NEWEST_FIRST)
                : page;
        return standings(mongo.find(query(filter).with(sorted), RuleOverride.class));
    }

    long count(OverrideFilter filter) {
        return mongo.count(query(filter), RuleOverride.class);
    }

    private static Query query(OverrideFilter filter) {
        var query = new Query();
        if (filter.status() != null) {
            query.addCriteria(where("status").is(filter.status()));
        }
        if (filter.term() != null) {
            query.addCriteria(where("term").is(filter.term()));
        }
        if (filter.student() != null) {
            query.addCriteria(where("userId").is(filter.student()));
        }
        return query;
    }

    private List<OverrideStatus> standings(List<RuleOverride> some) {
        Map<String, List<String>> used = enrollments
                .findAllById(some.stream()
                        .map(it -> Enrollment.idOf(it.userId(), it.term()))
                        .distinct()
                        .toList())
                .stream()
                .collect(toMap(Enrollment::id, Enrollment::usedOverrides));
        return some.stream()
                .map(it -> new OverrideStatus(
                        it,
                        used.getOrDefault(Enrollment.idOf(it.userId(), it.term()), List.of())
                                .contains(it.id())))
                .toList();
    }
}
