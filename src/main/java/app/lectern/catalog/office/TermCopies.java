package app.lectern.catalog.office;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import app.lectern.catalog.Section;
import app.lectern.catalog.Term;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** How the registrar makes next year's term out of this year's. */
@Service
@Validated
@PreAuthorize("hasRole('ADMIN')")
public class TermCopies {

    private final TermOffice terms;
    private final CatalogWriter writer;
    private final MongoTemplate mongo;

    TermCopies(TermOffice terms, CatalogWriter writer, MongoTemplate mongo) {
        this.terms = terms;
        this.writer = writer;
        this.mongo = mongo;
    }

    /**
     * What would come of a copy.
     *
     * @param starts the first day of the copy
     * @param ends its last day
     */
    public TermCopyPlan plan(Term source, LocalDate starts, LocalDate ends) {
        List<Section> all = sectionsOf(source);
        List<Section> coming = TermCopy.comingAlong(all);
        var copy = new TermCopy(source, source.id(), starts, ends);
        return new TermCopyPlan(
                coming.size(),
                all.size() - coming.size(),
                coming.stream().filter(copy::cuts).map(Section::id).toList());
    }

    /**
     * Stores a new term, which only the office sees, with the sections of another one. If it is interrupted, the new term
     * has some of them; it can be deleted with these, and made again.
     *
     * @throws EntryRefused when there is such a term, or its days are in no possible order
     */
    public void copy(Term source, @Valid TermEntry entry) {
        terms.create(entry);
        var copy = new TermCopy(source, entry.id(), entry.starts(), entry.ends());
        writer.putSections(
                TermCopy.comingAlong(sectionsOf(source)).stream().map(copy::of).toList(), false);
    }

    private List<Section> sectionsOf(Term term) {
        return mongo.find(query(where("term").is(term.id())).with(Sort.by("_id")), Section.class);
    }
}
