package app.lectern.catalog.office;

import static java.util.stream.Collectors.joining;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import app.lectern.base.ChangeRefused;
import app.lectern.base.ChangedMeanwhile;
import app.lectern.base.TermId;
import app.lectern.catalog.Section;
import app.lectern.catalog.Term;
import app.lectern.catalog.TermState;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** What the registrar does with a single term. */
@Service
@Validated
@PreAuthorize("hasRole('ADMIN')")
public class TermOffice {

    /** So many courses are named where all can't be. */
    private static final int NAMED = 3;

    private final TermStore terms;
    private final MovedTerms editions;
    private final SeatHolders holders;
    private final MongoTemplate mongo;
    private final Clock clock;

    TermOffice(TermStore terms, MovedTerms editions, SeatHolders holders, MongoTemplate mongo, Clock clock) {
        this.terms = terms;
        this.editions = editions;
        this.holders = holders;
        this.mongo = mongo;
        this.clock = clock;
    }

    /**
     * Stores a new term.
     *
     * @throws EntryRefused when there is such a term, or its days are in no possible order
     */
    public void create(@Valid TermEntry entry) {
        if (!terms.add(entry.term())) {
            throw new EntryRefused("id", "term.id.exists", entry.id());
        }
    }

    /**
     * Changes a term that is still as it was opened. Courses go on saying in each term what they said, wherever it stands
     * among the others now.
     *
     * @throws EntryRefused when its days are in no possible order, or it would end before its sections do or start after
     *     they do
     * @throws TermArchived when it is archived
     * @throws ChangedMeanwhile when somebody else changed it
     * @throws app.lectern.base.NotFound when somebody removed it
     */
    public void update(Term opened, @Valid TermEntry entry) {
        if (!opened.id().equals(entry.id())) {
            throw new IllegalArgumentException("A term keeps its id");
        }
        TermArchived.refuse(opened);
        Term changed = entry.term(opened.state());
        refuseUnderMeetings(opened, changed);
        terms.replace(opened, changed);
        if (!opened.starts().equals(entry.starts())) {
            editions.moved(opened.start());
        }
    }

    private void refuseUnderMeetings(Term opened, Term changed) {
        var faults = new EntryFaults();
        if (changed.starts().isAfter(opened.starts())) {
            noteMeetings(changed, where("from").lt(changed.starts()), "starts", faults);
        }
        if (changed.ends().isBefore(opened.ends())) {
            noteMeetings(changed, where("to").gt(changed.ends()), "ends", faults);
        }
        faults.refuseIfAny();
    }

    private void noteMeetings(Term term, Criteria outside, String field, EntryFaults faults) {
        List<String> sections = mongo
                .findDistinct(
                        query(where("term").is(term.id()).and("meetings").elemMatch(outside)),
                        "_id",
                        Section.class,
                        String.class)
                .stream()
                .sorted()
                .toList();
        String some = sections.stream().limit(NAMED).collect(joining(", "));
        faults.note(!sections.isEmpty(), field, "term.day.under-meetings", sections.size(), some);
    }

    /**
     * Brings a term that is still as it was opened into another state.
     *
     * @throws ChangeRefused when it can't be archived, as it is not over, or become a draft again, as something is on record
     *     of students in it
     * @throws ChangedMeanwhile when somebody else changed it
     * @throws app.lectern.base.NotFound when somebody removed it
     */
    public void bring(Term opened, TermState state) {
        if (state == TermState.ARCHIVED && !opened.isOver(clock.instant())) {
            throw new ChangeRefused("term.archive.not-over", opened.name());
        }
        if (state == TermState.DRAFT && holders.anyOnRecordIn(opened.id())) {
            throw new ChangeRefused("term.draft.students", opened.name());
        }
        terms.replace(opened, opened.withState(state));
    }

    /**
     * Removes a term that is still as it was opened.
     *
     * @throws StillInUse when it has sections, courses have an edition from it on, or anything is on record of students in it
     * @throws ChangedMeanwhile when somebody else changed it
     * @throws app.lectern.base.NotFound when somebody removed it
     */
    public void delete(Term opened) {
        terms.remove(opened, () -> {
            refuseWithSections(opened.id());
            refuseIfNeeded(opened.id());
        });
    }

    /**
     * Removes a term with its sections, as only the office has seen them.
     *
     * @throws StillInUse when courses have an edition from it on, or anything is on record of students in it
     * @throws ChangedMeanwhile when somebody else changed it, as by publishing it
     * @throws app.lectern.base.NotFound when somebody removed it
     */
    public void deleteDraft(Term opened) {
        if (!opened.isDraft()) {
            throw new IllegalArgumentException("Only a draft goes with its sections");
        }
        terms.remove(opened, () -> refuseIfNeeded(opened.id()));
        mongo.remove(sectionsOf(opened.id()), Section.class);
    }

    private void refuseWithSections(TermId term) {
        long sections = mongo.count(sectionsOf(term), Section.class);
        if (sections > 0) {
            throw new StillInUse("term.in-use.sections", sections);
        }
    }

    private static Query sectionsOf(TermId term) {
        return query(where("term").is(term));
    }

    private void refuseIfNeeded(TermId term) {
        List<String> courses = editions.coursesWithEditionsFrom(term);
        if (!courses.isEmpty()) {
            throw new StillInUse(
                    "term.in-use.editions",
                    courses.size(),
                    courses.stream().sorted().limit(NAMED).collect(joining(", ")));
        }
        if (holders.anyOnRecordIn(term)) {
            throw new StillInUse("term.in-use.students");
        }
    }
}
