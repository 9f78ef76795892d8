package app.lectern.exchange.quacs;

import static java.util.stream.Collectors.toMap;

import app.lectern.base.ChangeRefused;
import app.lectern.base.ChangedMeanwhile;
import app.lectern.base.CourseId;
import app.lectern.base.NotFound;
import app.lectern.base.SectionId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Component;
import app.lectern.catalog.Course;
import app.lectern.catalog.Section;
import app.lectern.catalog.Term;
import app.lectern.catalog.office.CatalogOffice;
import app.lectern.catalog.office.CourseOffice;
import app.lectern.catalog.office.SectionOffice;
import app.lectern.catalog.office.TermOffice;
import app.lectern.exchange.Comparison.Things;
import app.lectern.exchange.ImportLog;
import app.lectern.exchange.ImportLog.Stored;
import app.lectern.exchange.PastImport;
import app.lectern.exchange.TakenBack;
import app.lectern.exchange.TakenBack.Kept;
import app.lectern.exchange.TakesBack;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/** Takes back a semester: its sections first, of a lecture its laboratories before it, then its courses, then its term. */
@org.springframework.stereotype.Component
class SemesterTakeBack implements TakesBack {

    private static final String TOUCHED = "import.take-back.touched";

    private final CatalogService catalog;
    private final CatalogOffice office;
    private final SectionOffice sections;
    private final CourseOffice courses;
    private final TermOffice terms;
    private final ImportLog log;
    private final ComparedFields fields;
    private final MongoConverter converter;

    SemesterTakeBack(
            CatalogService catalog,
            CatalogOffice office,
            SectionOffice sections,
            CourseOffice courses,
            TermOffice terms,
            ImportLog log,
            ComparedFields fields,
            MongoConverter converter) {
        this.catalog = catalog;
        this.office = office;
        this.sections = sections;
        this.courses = courses;
        this.terms = terms;
        this.log = log;
        this.fields = fields;
        this.converter = converter;
    }

    @Override
    public TakenBack takeBack(PastImport past) {
        Optional<Term> term = catalog.term(past.term());
        return term.map(it -> new Run(it).all(past)).orElseGet(() -> new TakenBack(0, List.of()));
    }

    /** Puts back one thing after the other. */
    private class Run {

        private final Term term;
        private final Things<Section> comparedSections = fields.ofSections(Locale.ENGLISH, it -> null);
        private final Things<Course> comparedCourses;
        private final String prefix;

        /** Courses that came with the import and nothing else, by what they are remembered by. */
        private final Map<String, Course> coming = new LinkedHashMap<>();

        private final List<Kept> kept = new ArrayList<>();
        private int rows;

        Run(Term term) {
            this.term = term;
            comparedCourses = fields.ofCourses(term.id(), Locale.ENGLISH, it -> null);
            prefix = ComparedFields.courses(term.id());
        }

        TakenBack all(PastImport past) {
            List<Stored> stored = log.rows(past.id());
            sections(startingWith(ComparedFields.SECTIONS, stored));
            courses(startingWith(prefix, stored));
            deleteCourses();
            if (past.newTerm() && kept.isEmpty()) {
                tryTo(term.name(), "term/" + term.id(), () -> terms.delete(term));
            }
            return new TakenBack(rows, List.copyOf(kept));
        }

        private static List<Stored> startingWith(String prefix, List<Stored> stored) {
            return stored.stream().filter(it -> it.id().startsWith(prefix)).toList();
        }

        private static String key(Stored row, String prefix) {
            return row.id().substring(prefix.length());
        }

        private void sections(List<Stored> stored) {
            Map<String, Section> now = catalog
                    .sections(stored.stream()
                            .map(it -> SectionId.of(key(it, ComparedFields.SECTIONS)))
                            .toList())
                    .stream()
                    .collect(toMap(comparedSections::id, Function.identity()));
            stored.stream()
                    .sorted(Comparator.comparing(it -> isLecture(now.get(it.id()))))
                    .forEach(it -> section(it, Optional.ofNullable(now.get(it.id()))));
        }

        private static boolean isLecture(@Nullable Section section) {
            return section != null && section.component() == Component.LECTURE;
        }

        private void section(Stored row, Optional<Section> now) {
            if (isTouched(now.map(comparedSections::digest), row)) {
                kept.add(new Kept(key(row, ComparedFields.SECTIONS), TOUCHED, List.of()));
            } else {
                tryTo(key(row, ComparedFields.SECTIONS), row.id(), () -> putBack(now.orElseThrow(), row));
            }
        }

        private void putBack(Section now, Stored row) {
            if (row.was() == null) {
                sections.delete(now);
            } else {
                office.putSections(List.of(converter.read(Section.class, row.was())), false);
            }
        }

        private void deleteCourses() {
            Map<CourseId, RuntimeException> staying = courses.deleteAll(coming.values());
            coming.forEach((row, course) -> tryTo(course.courseId().value(), row, () -> {
                RuntimeException reason = staying.get(course.courseId());
                if (reason != null) {
                    throw reason;
                }
            }));
        }

        private void courses(List<Stored> stored) {
            Map<String, Course> whole =
                    office
                            .courses(stored.stream()
                                    .map(it -> new CourseId(key(it, prefix)))
                                    .toList())
                            .stream()
                            .collect(toMap(comparedCourses::id, Function.identity()));
            stored.forEach(it -> course(it, Optional.ofNullable(whole.get(it.id()))));
        }

        private void course(Stored row, Optional<Course> whole) {
            Optional<Course> now = whole.map(it -> it.in(term));
            if (isTouched(now.map(comparedCourses::digest), row)) {
                kept.add(new Kept(key(row, prefix), TOUCHED, List.of()));
            } else if (row.was() == null && whole.orElseThrow().earlier().isEmpty()) {
                coming.put(row.id(), now.orElseThrow());
            } else {
                tryTo(key(row, prefix), row.id(), () -> putBack(now.orElseThrow(), row));
            }
        }

        /** A course that came with this term and has other editions by now goes on with those. */
        private void putBack(Course now, Stored row) {
            if (row.was() == null) {
                courses.deleteEdition(now);
            } else {
                office.putCourses(List.of(converter.read(Course.class, row.was())), term, false);
            }
        }

        private static boolean isTouched(Optional<String> now, Stored row) {
            return !now.equals(Optional.of(row.after()));
        }

        private void tryTo(String key, String row, Runnable putBack) {
            try {
                putBack.run();
                log.forget(row);
                rows++;
            } catch (ChangeRefused refused) {
                kept.add(new Kept(key, refused.key(), List.of(refused.details())));
            } catch (ChangedMeanwhile | NotFound touched) {
                kept.add(new Kept(key, TOUCHED, List.of()));
            }
        }
    }
}
