package app.lectern.catalog.office;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import app.lectern.base.ChangedMeanwhile;
import app.lectern.base.CourseId;
import app.lectern.base.NoSuchCourse;
import app.lectern.base.NoSuchTerm;
import app.lectern.base.NotFound;
import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Section;
import jakarta.validation.Valid;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/** What the registrar does with a single section. */
@Service
@Validated
@PreAuthorize("hasRole('ADMIN')")
public class SectionOffice {

    private static final Pattern COUNTED = Pattern.compile("\\d{1,9}");
    private static final int FIRST_NUMBER = 1001;

    private final CatalogWriter writer;
    private final CatalogService catalog;
    private final SeatHolders holders;
    private final MongoTemplate mongo;

    SectionOffice(CatalogWriter writer, CatalogService catalog, SeatHolders holders, MongoTemplate mongo) {
        this.writer = writer;
        this.catalog = catalog;
        this.holders = holders;
        this.mongo = mongo;
    }

    /** A number that no section of the term has: one more than the highest. */
    public String proposedNumber(TermId term) {
        int highest = mongo.findDistinct(query(where("term").is(term)), "_id", Section.class, String.class).stream()
                .map(id -> SectionId.of(id).number())
                .filter(number -> COUNTED.matcher(number).matches())
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(FIRST_NUMBER - 1);
        return Integer.toString(highest + 1);
    }

    /** How many students hold a seat in the section now. */
    public int seatsHeld(SectionId section) {
        return holders.count(section);
    }

    /**
     * Stores a new section.
     *
     * @throws EntryRefused when the term has a section of this number, or what it belongs to or when it meets can't be
     * @throws TermArchived when the term is archived
     * @throws NotFound when there is no such course or term
     */
    public void create(CourseId course, TermId term, @Valid SectionEntry entry) {
        refuseWithout(course, term);
        Section blank = Section.blank(new SectionId(term, entry.number()), course);
        check(blank, entry);
        Section section = entry.over(blank);
        SectionStore register = writer.registerOf(List.of(section));
        if (!register.add(section)) {
            throw new EntryRefused("number", "section.number.exists", entry.number());
        }
        keepIfNeeded(section, register);
    }

    /** Somebody may have removed the course or the term in that very moment, not seeing the section. */
    private void keepIfNeeded(Section section, SectionStore register) {
        try {
            refuseWithout(section.courseId(), section.term());
        } catch (NoSuchCourse | NoSuchTerm gone) {
            register.remove(section, () -> {});
            throw gone;
        }
    }

    private void refuseWithout(CourseId course, TermId term) {
        catalog.course(course).orElseThrow(() -> new NoSuchCourse(course));
        refuseInArchived(term);
    }

    private void refuseInArchived(TermId term) {
        TermArchived.refuse(catalog.term(term).orElseThrow(() -> new NoSuchTerm(term)));
    }

    /**
     * Changes a section that is still as it was opened. Students keep their seats, even above a lowered capacity and in
     * a cancelled section.
     *
     * @throws EntryRefused when what it belongs to or when it meets can't be
     * @throws TermArchived when its term is archived
     * @throws ChangedMeanwhile when somebody else changed it; seats given out meanwhile don't count
     * @throws NotFound when somebody removed it
     */
    public void update(Section opened, @Valid SectionEntry entry) {
        if (!opened.id().number().equals(entry.number())) {
            throw new IllegalArgumentException("A section keeps its number");
        }
        refuseInArchived(opened.term());
        check(opened, entry);
        Section changed = entry.over(opened);
        writer.registerOf(List.of(changed)).replace(opened, changed);
    }

    private void check(Section section, SectionEntry entry) {
        List<Section> siblings = catalog.sectionsOf(section.term(), section.courseId());
        var faults = new EntryFaults();
        BundleRules.check(section, entry, siblings, faults);
        entry.check(faults);
        faults.refuseIfAny();
    }

    /**
     * Removes a section that is still as it was opened.
     *
     * @throws StillInUse when students hold seats in it or wait for one, or laboratories or discussions belong to it
     * @throws TermArchived when its term is archived
     * @throws ChangedMeanwhile when somebody else changed it
     * @throws NotFound when somebody removed it
     */
    public void delete(Section opened) {
        writer.registerOf(List.of(opened)).remove(opened, () -> refuseIfNeeded(opened));
    }

    private void refuseIfNeeded(Section section) {
        refuseInArchived(section.term());
        int held = holders.count(section.id());
        if (held > 0) {
            throw new StillInUse("section.in-use.students", held);
        }
        int waiting = holders.countWaiting(section.id());
        if (waiting > 0) {
            throw new StillInUse("section.in-use.waiting", waiting);
        }
        String parts = BundleRules.partsOf(section, catalog.sectionsOf(section.term(), section.courseId()));
        if (!parts.isEmpty()) {
            throw new StillInUse("section.in-use.parts", parts);
        }
    }
}
