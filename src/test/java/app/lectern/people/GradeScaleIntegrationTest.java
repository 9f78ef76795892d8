package app.lectern.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.lectern.base.ChangedMeanwhile;
import app.lectern.base.CourseId;
import app.lectern.base.Grade;
import app.lectern.base.GradeScale;
import app.lectern.base.TermId;
import app.lectern.base.UserId;
import jakarta.validation.ConstraintViolationException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@SpringBootTest
@RecordApplicationEvents
class GradeScaleIntegrationTest {

    private static final GradeScale OURS =
            new GradeScale(List.of(new GradeScale.Step("17/20", new BigDecimal("17.0"), true, false)));

    @Autowired
    TestSchoolPeople school;

    @Autowired
    GradeScaleService scales;

    @Autowired
    GradeScales known;

    @Autowired
    PeopleService people;

    @Autowired
    ApplicationEvents events;

    private Person office = new Person(new UserId(1), "", "", "", Set.of(), null);

    @BeforeEach
    void signIn() {
        school.nobody();
        office = school.registrar("office@school.example");
        TestSchoolPeople.signIn(office);
        scales.scale();
    }

    @AfterEach
    void forget() {
        school.nobody();
        known.stored();
    }

    @Test
    void isTheUsualOneUntilTheOfficeDecidesOtherwise() {
        assertThat(scales.scale()).isEqualTo(GradeScale.USUAL);

        scales.change(office.userId(), GradeScale.USUAL, OURS);

        assertThat(scales.scale()).isEqualTo(OURS);
        assertThat(known.now().passes(new Grade("17/20"))).isTrue();
        assertThat(known.now().passes(new Grade("A"))).isFalse();
        assertThat(events.stream(GradeScaleChanged.class)).hasSize(1);
    }

    @Test
    void isNotOverwrittenByWhoSawAnotherOne() {
        scales.change(office.userId(), GradeScale.USUAL, OURS);

        assertThatThrownBy(() -> scales.change(office.userId(), GradeScale.USUAL, OURS))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void isOfGradesAsTheyMustBeAndTheOfficesAlone() {
        var odd = new GradeScale(List.of(new GradeScale.Step("", new BigDecimal("101"), true, true)));
        assertThatThrownBy(() -> scales.change(office.userId(), GradeScale.USUAL, odd))
                .isInstanceOf(ConstraintViolationException.class);

        var ana = school.student("ana@school.example");
        TestSchoolPeople.signIn(ana);
        assertThatThrownBy(() -> scales.scale()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> scales.change(ana.userId(), GradeScale.USUAL, OURS))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void refusesACompletedCourseWithAnotherGradeButLeavesWhatIsStored() {
        var passed = new CompletedCourse(new CourseId("C-1"), "A", new TermId("2025FA"));
        var odd = new CompletedCourse(new CourseId("C-2"), "17/20", new TermId("2025FA"));
        var ana = people.find(school.student("ana@school.example").userId());

        assertThatThrownBy(() ->
                        people.update(office.userId(), ana, ana.facts().withCompleted(List.of(passed, odd)), null))
                .isInstanceOfSatisfying(GradesUnknown.class, unknown -> assertThat(unknown.grades())
                        .containsExactly(new GradesUnknown.Unknown(1, "17/20")));

        var now = people.update(office.userId(), ana, ana.facts().withCompleted(List.of(passed)), null);
        scales.change(office.userId(), GradeScale.USUAL, OURS);
        var later = people.update(office.userId(), now, now.facts().withCompleted(List.of(passed, odd)), null);
        assertThat(later.completed()).containsExactly(passed, odd);
    }
}
