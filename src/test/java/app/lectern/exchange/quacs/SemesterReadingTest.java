package app.lectern.exchange.quacs;

import static app.lectern.exchange.quacs.QuacsFiles.course;
import static app.lectern.exchange.quacs.QuacsFiles.record;
import static app.lectern.exchange.quacs.QuacsFiles.section;
import static app.lectern.exchange.quacs.QuacsFiles.slot;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import app.lectern.base.Classification;
import app.lectern.base.CourseId;
import app.lectern.base.Grade;
import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.catalog.Component;
import app.lectern.catalog.Course;
import app.lectern.catalog.CourseBuilder;
import app.lectern.catalog.Meeting;
import app.lectern.catalog.Prerequisite;
import app.lectern.catalog.Prerequisite.AllOf;
import app.lectern.catalog.Prerequisite.AnyOf;
import app.lectern.catalog.Prerequisite.Completed;
import app.lectern.catalog.Reservation;
import app.lectern.catalog.Restriction;
import app.lectern.catalog.Section;
import app.lectern.catalog.SectionBuilder;
import app.lectern.catalog.SectionStatus;
import app.lectern.catalog.Term;
import app.lectern.exchange.Draft;
import app.lectern.exchange.ImportRefused;
import app.lectern.exchange.ImportTerm;
import app.lectern.exchange.Remark;
import app.lectern.exchange.Remark.Kind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SemesterReadingTest {

    private static final TermId FALL = new TermId("2021FA");
    private static final Term TERM =
            new Term(FALL, "Fall 2021", LocalDate.of(2021, 8, 24), LocalDate.of(2021, 11, 20), 18, ZoneId.of("UTC"));
    private static final String MONDAY_AT_NINE = slot("'M'", 930, 1025);

    @Test
    void joinsLectureAndLaboratoryOfOneId() {
        String courses = "[{'courses':["
                + record("COMP-131", "Programming", section(11, "01", 4, MONDAY_AT_NINE)) + ","
                + record("COMP-131", "Programming Lab", section(12, "1-1", 0, slot("'T'", 1300, 1600))) + "]}]";
        var reading = reading(courses, "{'COMP-131':{'name':'Programming','description':'Doing it.'}}", "{}");

        Section lab = sectionIn(reading, "12");

        assertThat(courseIn(reading, "COMP-131").credits()).isEqualTo(4);
        assertThat(lab.component()).isEqualTo(Component.LAB);
        assertThat(lab.belongsTo()).isEqualTo(SectionId.of("2021FA-11"));
        assertThat(lab.credits()).isZero();
        assertThat(lab.title()).isEqualTo("Programming Lab");
        assertThat(sectionIn(reading, "11").title()).isNull();
    }

    @Test
    void leavesALaboratoryFreeWhoseLectureIsMissing() {
        var reading = reading(course("BIO-1", "Life", section(12, "3-1", 0, MONDAY_AT_NINE)), "{}", "{}");

        assertThat(sectionIn(reading, "12").belongsTo()).isNull();
        assertThat(notes(reading, "2021FA-12")).contains(Kind.LECTURE_UNKNOWN);
    }

    @Test
    void readsIdsHoweverTheyAreSpaced() {
        var reading = reading(
                course("AMST  490", "Seminar", section(1, "00", 4, MONDAY_AT_NINE)),
                "{'AMST-390':{'name':'Junior Seminar','description':''}}",
                "{'1':{'prerequisites':{'type':'','nested':[{'type':'course','course':'AMST  390'}]}}}");

        assertThat(courseIn(reading, "AMST-490").prerequisites()).isEqualTo(new Completed(new CourseId("AMST-390")));
        assertThat(notes(reading, "AMST-490")).contains(Kind.PREREQUISITE_UNTYPED, Kind.NOT_IN_CATALOG);
    }

    @Test
    void tellsTestsFromCoursesThatAreNotInTheCatalog() {
        var reading = reading(
                course("MATH-120", "Calculus 2", section(1, "00", 4, MONDAY_AT_NINE)),
                "{}",
                "{'1':{'prerequisites':{'type':'or','nested':["
                        + "{'type':'and','nested':[{'type':'course','course':'OXCP'},{'type':'course','course':'M110'}]},"
                        + "{'type':'course','course':'MATH  252'},{'type':'moon'}]}}}");

        assertThat(courseIn(reading, "MATH-120").prerequisites())
                .isEqualTo(new AnyOf(List.of(
                        new AllOf(List.of(
                                new app.lectern.catalog.Prerequisite.Test("OXCP"),
                                new app.lectern.catalog.Prerequisite.Test("M110"))),
                        new Completed(new CourseId("MATH-252")))));
        assertThat(notes(reading, "MATH-120"))
                .contains(Kind.PREREQUISITE_TEST, Kind.PREREQUISITE_UNKNOWN, Kind.PREREQUISITE_UNREADABLE);
    }

    @Test
    void asksForOneOfWhatSectionsAskForDifferently() {
        var reading = reading(
                course("E-1", "E", section(1, "01", 4, MONDAY_AT_NINE), section(2, "02", 4, MONDAY_AT_NINE)),
                "{}",
                "{'1':{'prerequisites':{'type':'course','course':'A 1'}},"
                        + "'2':{'prerequisites':{'type':'course','course':'B 1'}}}");

        assertThat(courseIn(reading, "E-1").prerequisites())
                .isEqualTo(new AnyOf(List.of(new Completed(new CourseId("A-1")), new Completed(new CourseId("B-1")))));
        assertThat(notes(reading, "E-1")).contains(Kind.PREREQUISITES_DIFFER);
    }

    @Test
    void takesCorequisitesButNotTheCourseItself() {
        var reading = reading(
                course("BIO-224", "Genes", section(1, "01", 4, MONDAY_AT_NINE)),
                "{}",
                "{'1':{'corequisites':{'cross_list_courses':['BIO-224','BIO-224L']}}}");

        assertThat(courseIn(reading, "BIO-224").corequisites()).containsExactly(new CourseId("BIO-224L"));
        assertThat(notes(reading, "BIO-224")).contains(Kind.COREQUISITE_ITSELF, Kind.COREQUISITE_UNKNOWN);
    }

    @Test
    void keepsTopicsOnTheirSections() {
        String courses = "[{'courses':["
                + record("ARTS-230", "Arts: Sound", section(1, "00", 4, MONDAY_AT_NINE)) + ","
                + record("ARTS-230", "Arts: " + "x".repeat(94), section(2, "02", 4, MONDAY_AT_NINE)) + "]}]";
        var reading = reading(courses, "{'ARTS-230':{'name':'Arts','description':''}}", "{}");

        assertThat(courseIn(reading, "ARTS-230").title()).isEqualTo("Arts");
        assertThat(sectionIn(reading, "1").title()).isEqualTo("Arts: Sound");
        assertThat(sectionIn(reading, "2").title()).hasSize(101).endsWith("…");
        assertThat(notes(reading, "2021FA-2")).contains(Kind.TITLE_CUT);
    }

    @Test
    void putsASectionUnderItsOwnCourseWhereTheCatalogHasIt() {
        String own = section(1, "01", 2, MONDAY_AT_NINE).replace("{'crn'", "{'subj':'CHEM','crse':'295','crn'");
        var reading = reading(
                course("CHEM-195", "Research", own),
                "{'CHEM-195':{'name':'Research','description':''},'CHEM-295':{'name':'Research','description':''}}",
                "{}");

        assertThat(sectionIn(reading, "1").courseId()).isEqualTo(new CourseId("CHEM-295"));
        assertThat(notes(reading, "2021FA-1")).contains(Kind.FILED_UNDER);
        assertThat(notes(reading, "CHEM-195")).contains(Kind.CREDITS_UNKNOWN);
    }

    @Test
    void takesTheYearOfDatesFromTheTerm() {
        var reading = reading(course("A-1", "A", section(1, "01", 4, MONDAY_AT_NINE)), "{}", "{}");

        assertThat(sectionIn(reading, "1").meetings())
                .containsExactly(new Meeting(
                        Set.of(DayOfWeek.MONDAY),
                        LocalTime.of(9, 30),
                        LocalTime.of(10, 25),
                        LocalDate.of(2021, 8, 24),
                        LocalDate.of(2021, 11, 20),
                        null));
        assertThat(sectionIn(reading, "1").instructors()).containsExactly("Ada Lovelace");
    }

    @Test
    void rollsDatesOverIntoTheNextYear() {
        String january = slot("'M'", 900, 1000).replace("8/24", "12/20").replace("11/20", "1/15");
        var reading = reading(course("A-1", "A", section(1, "01", 4, january)), "{}", "{}");

        Term winter =
                new TermDraft(ImportTerm.of(new TermId("2021WI")), reading.sections(), reading.timeslots()).term();

        assertThat(winter.name()).isEqualTo("Winter 2021");
        assertThat(winter.starts()).isEqualTo(LocalDate.of(2021, 12, 20));
        assertThat(winter.ends()).isEqualTo(LocalDate.of(2022, 1, 15));
        assertThat(reading.sections(winter, reading.courses(Map.of()), Map.of()).stream()
                        .flatMap(Draft::values)
                        .flatMap(it -> it.meetings().stream()))
                .extracting(Meeting::from, Meeting::to)
                .containsExactly(tuple(winter.starts(), winter.ends()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "2021FA | | NO_SECTIONS |",
                "2021FA | [] | NO_TIMESLOTS | 1 2021FA",
                "2021FA | [{'days':['M']},{'dateStart':'soon'}] | NO_DATES | dateStart 2 2021FA soon",
                "2021FA | [{'dateStart':'8/24'}] | NO_DATES | dateEnd 1 2021FA –",
                "NEXT | [{'dateStart':'8/24','dateEnd':'11/20'}] | TERM_WITHOUT_DATES | NEXT"
            })
    void saysWhatIsLackingWhereNothingTellsTheDates(
            String term, @Nullable String timeslots, Kind reason, @Nullable String details) {
        String[] sections =
                timeslots == null ? new String[0] : new String[] {"{'crn':1,'timeslots':" + timeslots + "}"};
        var reading = reading(course("A-1", "A", sections), "{}", "{}");
        var draft = new TermDraft(ImportTerm.of(new TermId(term)), reading.sections(), reading.timeslots());

        assertThatExceptionOfType(ImportRefused.class).isThrownBy(draft::term).satisfies(e -> {
            assertThat(e.reason().kind()).isEqualTo(reason);
            assertThat(String.join(" ", e.reason().details())).isEqualTo(details == null ? "" : details);
        });
    }

    @Test
    void takesSectionsWithoutAUsableTime() {
        var reading = reading(
                course(
                        "A-1",
                        "A",
                        section(1, "01", 4, "{'days':[],'instructor':'B'}"),
                        section(2, "02", 4, slot("'M'", -1, -1)),
                        section(3, "03", 4, slot("'M'", 1000, 900)),
                        section(4, "04", 4, "")),
                "{}",
                "{}");

        assertThat(notes(reading, "2021FA-1")).containsExactly(Kind.NO_MEETING_TIME);
        assertThat(notes(reading, "2021FA-2")).containsExactly(Kind.DAYS_WITHOUT_TIME);
        assertThat(notes(reading, "2021FA-3")).contains(Kind.MEETING_UNREADABLE);
        assertThat(notes(reading, "2021FA-4")).containsExactly(Kind.NO_MEETING_TIME);
        assertThat(sectionIn(reading, "3").meetings()).isEmpty();
    }

    @Test
    void keepsTheCapacityOfAnOverfullSection() {
        String overfull = section(1, "01", 4, MONDAY_AT_NINE).replace("'act':3", "'act':33");
        var reading = reading(course("A-1", "A", overfull), "{}", "{}");

        assertThat(sectionIn(reading, "1").capacity()).isEqualTo(30);
        assertThat(sectionIn(reading, "1").taken()).isZero();
        assertThat(notes(reading, "2021FA-1")).contains(Kind.MORE_STUDENTS_THAN_SEATS);
        assertThat(reading.placesTaken()).isEqualTo(33);
    }

    @Test
    void readsRestrictionsAndReservedSeats() {
        var reading = reading(
                course("A-1", "A", section(1, "01", 4, MONDAY_AT_NINE)),
                "{}",
                "{'1':{'restrictions':{'classification':{'must_be':['Senior'],'may_not_be':['Graduate','Elf']}},"
                        + "'reserved':[{'max':8,'open':-2,'reservedFor':'Frosh'},{'max':0,'open':0,'reservedFor':'Major'}]}}");

        assertThat(sectionIn(reading, "1").restriction())
                .isEqualTo(new Restriction(Set.of(Classification.SENIOR), Set.of(Classification.GRADUATE), Set.of()));
        assertThat(sectionIn(reading, "1").reserved()).containsExactly(new Reservation("Frosh", 8));
        assertThat(notes(reading, "2021FA-1"))
                .contains(Kind.FIELD_NOT_READ, Kind.RESERVED_OVERDRAWN, Kind.RESERVED_WITHOUT_SEATS);
    }

    @Test
    void rejectsWhatHasNoIdOfItsOwn() {
        var reading = reading(
                course(
                        "A-1",
                        "A",
                        section(1, "01", 4, MONDAY_AT_NINE),
                        section(1, "02", 4, MONDAY_AT_NINE),
                        "{'sec':'04','credMin':1,'cap':3}",
                        "7"),
                "{}",
                "{}");

        assertThat(sections(reading).stream().map(Draft::reason).filter(Objects::nonNull))
                .extracting(Remark::kind)
                .containsExactly(Kind.SECTION_NUMBER_TWICE, Kind.FIELD_MISSING, Kind.FIELD_MISSING);
    }

    @Test
    void saysOfRecordsThatTellNoCourseWhatIsWrong() {
        var reading = reading("[{'courses':[{'title':'A','sections':[{'crn':1}]},{'id':'a/b'},7]}]", "{}", "{}");

        assertThat(reading.courses(Map.of()))
                .extracting(Draft::reason)
                .containsExactly(
                        Remark.of(Kind.FIELD_MISSING, "id"),
                        Remark.of(Kind.COURSE_ID_INVALID, "a/b"),
                        Remark.of(Kind.FIELD_MISSING, "id"));
        assertThat(sections(reading)).extracting(Draft::reason).containsExactly(Remark.of(Kind.FIELD_MISSING, "id"));
    }

    @Test
    void takesWhatHasAnIdHoweverLittleElseItHas() {
        var reading = reading(
                "[{'courses':[{'id':'A-1','sections':[{'crn':1},{'crn':'2.0','cap':'many','credMin':100,'sec':{}}]},"
                        + "{'id':'C-1'},{'subj':'D','crse':1.0,'title':'" + "d".repeat(201) + "','sections':[7]}]}]",
                "{'B-1':{'description':'no name'},'E-1':5}",
                "{}");

        assertThat(courseIn(reading, "A-1").title()).isEqualTo("A-1");
        assertThat(courseIn(reading, "B-1").title()).isEqualTo("B-1");
        assertThat(courseIn(reading, "E-1").credits()).isZero();
        assertThat(notes(reading, "C-1")).contains(Kind.FIELD_MISSING);
        assertThat(courseIn(reading, "D-1").title()).hasSize(200).endsWith("d…");
        assertThat(notes(reading, "D-1")).contains(Kind.FIELD_CUT);
        assertThat(sectionIn(reading, "1").capacity()).isZero();
        assertThat(sectionIn(reading, "2").credits()).isNull();
        assertThat(notes(reading, "2021FA-2")).contains(Kind.FIELD_NOT_READ);
    }

    @Test
    void saysOnceInHowManySectionsAFieldIsMissing() {
        String[] without = IntStream.rangeClosed(1, 16)
                .mapToObj(
                        it -> section(it, "0" + it, 4, MONDAY_AT_NINE).replace("'cap':30,", it > 2 ? "" : "'cap':'x',"))
                .toArray(String[]::new);

        assertThat(Gathered.of(sections(reading(course("A-1", "A", without), "{}", "{}")), Kind.MISSING_IN_SECTIONS))
                .containsExactly(
                        Remark.of(Kind.MISSING_IN_SECTIONS, "cap", 14, 16),
                        Remark.of(Kind.FIELD_NOT_READ_IN, "cap", 2, "x"));
    }

    @Test
    void keepsTheSeatsThatTheOfficeGaveWhereTheFilesHaveNone() {
        String without = section(1, "01", 4, MONDAY_AT_NINE).replace("'cap':30,", "");
        var reading = reading(course("A-1", "A", without), "{}", "{}");
        Section read = sectionIn(reading, "1");

        assertThat(reading.sections(TERM, reading.courses(Map.of()), Map.of(read.id(), read.withCapacity(25)))
                        .getFirst()
                        .values())
                .extracting(Section::capacity)
                .containsExactly(25);
    }

    @Test
    void keepsWhatIsKnownWhereAFileIsMissing() {
        var reading = new SemesterReading(Semester.of(
                List.of(QuacsFiles.file("courses.json", course("A-1", "A", section(1, "01", 4, MONDAY_AT_NINE))))));
        Section read = sectionIn(reading, "1");
        var restriction = new Restriction(Set.of(Classification.SENIOR), Set.of(), Set.of());
        var stored = read.withReserved(List.of(new Reservation("Frosh", 8))).withRestriction(restriction);
        Course before = courseIn(reading, "A-1")
                .withTitle("The whole title")
                .withPrerequisites(new Completed(new CourseId("B-1")))
                .withCorequisites(Set.of(new CourseId("C-1")));

        assertThat(reading.courses(Map.of(before.courseId(), before)).getFirst().values())
                .containsExactly(before);
        assertThat(reading.sections(TERM, reading.courses(Map.of()), Map.of(read.id(), stored))
                        .getFirst()
                        .values())
                .extracting(Section::reserved, Section::restriction)
                .containsExactly(tuple(stored.reserved(), restriction));
        assertThat(notes(reading, "A-1")).isEmpty();
    }

    @Test
    void readsMinimumGrades() {
        var reading = reading(
                course("B-1", "B", section(1, "01", 4, MONDAY_AT_NINE)),
                "{}",
                "{'1':{'prerequisites':{'type':'and','nested':["
                        + "{'type':'course','course':'A 1','min_grade':'C-'},"
                        + "{'type':'course','course':'A 2','min_grade':'fine'}]}}}");

        assertThat(courseIn(reading, "B-1").prerequisites())
                .isEqualTo(new AllOf(List.of(
                        new Completed(new CourseId("A-1"), new Grade("C-"), false),
                        new Completed(new CourseId("A-2")))));
        assertThat(notes(reading, "B-1")).contains(Kind.FIELD_NOT_READ);
    }

    @Test
    void tellsPrerequisitesThatItCanNotRead() {
        var reading = reading(
                course("B-1", "B", section(1, "01", 4, MONDAY_AT_NINE)),
                "{}",
                "{'1':{'prerequisites':{'type':'AND','nested':['A 1',5,{'type':'course'},{'type':''},{}]},"
                        + "'corequisites':['C 1','/'],'reserved':['all',{'max':'x','reservedFor':'Frosh'}]}}");

        assertThat(courseIn(reading, "B-1").prerequisites()).isEqualTo(new Completed(new CourseId("A-1")));
        assertThat(courseIn(reading, "B-1").corequisites()).containsExactly(new CourseId("C-1"));
        assertThat(remarks(reading, "B-1"))
                .contains(
                        Remark.of(Kind.PREREQUISITE_UNREADABLE, "5, {\"type\":\"course\"}, {\"type\":\"\"}"),
                        Remark.of(Kind.FIELD_NOT_READ, "corequisites", "/"));
        assertThat(remarks(reading, "2021FA-1"))
                .contains(
                        Remark.of(Kind.FIELD_NOT_READ, "reserved", "all"), Remark.of(Kind.FIELD_NOT_READ, "max", "x"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "['M','R'] | 1000 | 1150 | 10:00 | 11:50",
                "'MR' | '1000' | '1150.0' | 10:00 | 11:50",
                "['MR'] | '10:00' | '11:50' | 10:00 | 11:50",
                "['M','R'] | 900.0 | 2400 | 09:00 | 23:59",
                "['M','R'] | 0 | 0 | 00:00 | 23:59"
            })
    void readsTimesInWhateverFormTheyStand(String days, String start, String end, LocalTime from, LocalTime to) {
        String slot = "{'days':%s,'timeStart':%s,'timeEnd':%s,'dateStart':'2021-08-24','dateEnd':'11/20/2021'}"
                .formatted(days, start, end);
        var reading = reading(course("A-1", "A", section(1, "01", 4, slot)), "{}", "{}");

        assertThat(sectionIn(reading, "1").meetings())
                .containsExactly(new Meeting(
                        Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY),
                        from,
                        to,
                        LocalDate.of(2021, 8, 24),
                        LocalDate.of(2021, 11, 20),
                        null));
    }

    @Test
    void tellsMeetingsAndDatesThatItCanNotRead() {
        String slot = slot("'M'", 900, 1000).replace("8/24", "soon").replace("'dateEnd':'11/20'", "'dateEnd':null");
        var reading = reading(
                course("A-1", "A", section(1, "01", 4, slot + ",'daily'," + slot("'M','X'", 900, 1000))), "{}", "{}");

        assertThat(remarks(reading, "2021FA-1"))
                .contains(
                        Remark.of(Kind.FIELD_NOT_READ, "dateStart", "soon"),
                        Remark.of(Kind.FIELD_MISSING, "dateEnd"),
                        Remark.of(Kind.MEETING_UNREADABLE, "daily"))
                .hasSize(4);
        assertThat(sectionIn(reading, "1").meetings()).hasSize(1);
    }

    /** As the college writes them that QuACS was made for. */
    @Test
    void readsNumbersInWhateverFormTheyStand() {
        String text = "{'crn':'1','sec':'01','credMin':'4.0','credMax':'4','cap':' 30 ','timeslots':[]}";
        String decimals = "{'crn':2,'sec':'02','credMin':4.0,'credMax':6.0,'cap':30.0,'timeslots':[]}";
        var reading = reading(
                course("A-1", "A", text, decimals),
                "{}",
                "{'1':{'reserved':[{'max':'8','open':'8','reservedFor':'Frosh'}]}}");

        assertThat(sectionIn(reading, "1").capacity()).isEqualTo(30);
        assertThat(sectionIn(reading, "1").reserved()).containsExactly(new Reservation("Frosh", 8));
        assertThat(notes(reading, "2021FA-1")).doesNotContain(Kind.CREDITS_RANGE);
        assertThat(sectionIn(reading, "2").capacity()).isEqualTo(30);
        assertThat(notes(reading, "2021FA-2")).contains(Kind.CREDITS_RANGE);
    }

    @ParameterizedTest
    @CsvSource({
        "4.5, 5, CREDITS_ROUNDED",
        "0.5, 1, CREDITS_ROUNDED",
        "'4,5', 4, FIELD_NOT_READ",
        "1e3, 4, FIELD_NOT_READ",
        "four, 4, FIELD_NOT_READ",
        "' ', 4, FIELD_MISSING",
        "-4, 4, FIELD_NOT_READ",
        "4000000000, 4, FIELD_NOT_READ"
    })
    void saysWhatItMakesOfCreditsThatAreNoWholeNumber(String credits, int read, Kind said) {
        String section = section(1, "01", 4, MONDAY_AT_NINE).replace("'credMin':4", "'credMin':'" + credits + "'");
        var reading = reading(course("A-1", "A", section), "{}", "{}");

        assertThat(courseIn(reading, "A-1").credits()).isEqualTo(read);
        assertThat(notes(reading, "2021FA-1")).contains(said);
    }

    @Test
    void keepsWhatTheRegistrarCancelled() {
        var reading = reading(course("A-1", "A", section(1, "01", 4, MONDAY_AT_NINE)), "{}", "{}");
        Section open = sectionIn(reading, "1");
        var cancelled = open.withCapacity(30).withStatus(SectionStatus.CANCELLED);

        Draft<Section> draft = reading.sections(TERM, reading.courses(Map.of()), Map.of(open.id(), cancelled))
                .getFirst();

        assertThat(draft.values().map(Section::status)).containsExactly(SectionStatus.CANCELLED);
    }

    @Test
    void keepsWhatItDoesNotTellOfSections() {
        var reading = reading(course("A-1", "A", section(1, "01", 4, MONDAY_AT_NINE)), "{}", "{}");
        Section read = sectionIn(reading, "1");
        var stored = SectionBuilder.builder(read)
                .capacity(30)
                .waitlistCapacity(7)
                .reserved(List.of(new Reservation("Frosh", 8)))
                .reservedUntil(LocalDate.of(2021, 8, 27))
                .restriction(new Restriction(Set.of(Classification.SENIOR), Set.of(), Set.of("Physics")))
                .status(SectionStatus.OPEN)
                .build();

        var again = reading.sections(TERM, reading.courses(Map.of()), Map.of(read.id(), stored))
                .getFirst()
                .values()
                .findFirst()
                .orElseThrow();

        assertThat(again.waitlistCapacity()).isEqualTo(7);
        assertThat(again.reservedUntil()).isEqualTo(LocalDate.of(2021, 8, 27));
        assertThat(again.reserved()).isEmpty();
        assertThat(again.restriction()).isEqualTo(new Restriction(Set.of(), Set.of(), Set.of("Physics")));
    }

    @Test
    void keepsGradesWhereItAsksForTheSameCourses() {
        var reading = reading(
                course("B-1", "B", section(1, "01", 4, MONDAY_AT_NINE)),
                "{}",
                "{'1':{'prerequisites':{'type':'course','course':'A 1'}}}");
        Course read = courseIn(reading, "B-1");
        var graded = new Completed(new CourseId("A-1"), new Grade("C"), true);
        var other = new Completed(new CourseId("A-2"), new Grade("C"), true);

        assertThat(again(reading, read, graded)).isEqualTo(graded);
        assertThat(again(reading, read, other)).isEqualTo(new Completed(new CourseId("A-1")));
    }

    private static @Nullable Prerequisite again(SemesterReading reading, Course read, Prerequisite stored) {
        var before = CourseBuilder.builder(read)
                .description("")
                .credits(4)
                .prerequisites(stored)
                .build();
        return reading.courses(Map.of(read.courseId(), before)).stream()
                .flatMap(Draft::values)
                .filter(it -> it.courseId().equals(read.courseId()))
                .findFirst()
                .orElseThrow()
                .prerequisites();
    }

    private static SemesterReading reading(String courses, String catalog, String prerequisites) {
        return new SemesterReading(Semester.of(QuacsFiles.semester(courses, catalog, prerequisites)));
    }

    private static Course courseIn(SemesterReading reading, String id) {
        return Objects.requireNonNull(reading.courses(Map.of()).stream()
                .flatMap(Draft::values)
                .collect(toMap(it -> it.courseId().value(), it -> it))
                .get(id));
    }

    private static List<Draft<Section>> sections(SemesterReading reading) {
        return reading.sections(TERM, reading.courses(Map.of()), Map.of());
    }

    private static Section sectionIn(SemesterReading reading, String crn) {
        return Objects.requireNonNull(sections(reading).stream()
                .flatMap(Draft::values)
                .collect(toMap(it -> it.id().number(), it -> it))
                .get(crn));
    }

    private static List<Kind> notes(SemesterReading reading, String key) {
        return remarks(reading, key).stream().map(Remark::kind).toList();
    }

    private static List<Remark> remarks(SemesterReading reading, String key) {
        return Stream.concat(reading.courses(Map.of()).stream(), sections(reading).stream())
                .filter(draft -> draft.key().equals(key))
                .flatMap(draft -> draft.notes().stream())
                .toList();
    }
}
