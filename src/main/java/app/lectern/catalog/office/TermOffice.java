package app.lectern.catalog.office;

import static java.util.stream.Collectors.joining;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import app.lectern.base.ChangedMeanwhile;
import app.lectern.base.TermId;
import app.lectern.catalog.Section;
import app.lectern.catalog.Term;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.data.mongodb.core.MongoTemplate;
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

    TermOffice(TermStore terms, MovedTerms editions, SeatHolders holders, MongoTemplate mongo) {
        this.terms = terms;
        this.editions = editions;
        this.holders = holders;
        this.mongo = mongo;
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
     * @throws EntryRefused when its days are in no possible order
     * @throws ChangedMeanwhile when somebody else changed it
     * @throws app.lectern.base.NotFound when somebody removed it
     */
    public void update(Term opened, @Valid TermEntry entry) {
        if (!opened.id().equals(entry.id())) {
            throw new IllegalArgumentException("A term keeps its id");
        }
        terms.replace(opened, entry.term());
        if (!opened.starts().equals(entry.starts())) {
            editions.moved(opened.start());
        }
    }

    /**
     * Removes a term that is still as it was opened.
     *
     * @throws StillInUse when it has sections, courses have an edition from it on, or anything is on record of students in it
     * @throws ChangedMeanwhile when somebody else changed it
     * @throws app.lectern.base.NotFound when somebody removed it
     */
    public void delete(Term opened) {
        terms.remove(opened, () -> refuseIfNeeded(opened.id()));
    }

    private void refuseIfNeeded(TermId term) {
        long sections = mongo.count(query(where("term").is(term)), Section.class);
        if (sections > 0) {
            throw new StillInUse("term.in-use.sections", sections);
        }
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
