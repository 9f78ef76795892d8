package app.lectern.student.courses;

import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.catalog.Section;
import app.lectern.student.StudentViews;
import app.lectern.student.live.LiveViews;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** What time and others bring about is seen in a view that is open. */
class UpToDateViewTest extends StudentViews {

    @Autowired
    LiveViews lives;

    @Test
    void saysWhenRegistrationOpensForThisStudent() {
        signInAsStudent();
        Section art = school.lecture("1001", 5, 9);
        school.opens(LocalDateTime.now(ZoneOffset.UTC).plusDays(3).withHour(8).withMinute(0));
        open("course/C-1001", "");
        clickEnroll(art);
        assertThat(viewText()).contains("Registration opens for you in 3 days, ", "8:00", "(UTC)");
    }

    @Test
    void countsTheMinutesDown() {
        signInAsStudent();
        Section art = school.lecture("1001", 5, 9);
        school.opens(LocalDateTime.now(ZoneOffset.UTC).plusSeconds(64));
        open("course/C-1001", "");
        clickEnroll(art);
        awaitText("Registration opens for you in 1 minute");
    }

    @Test
    void whatOpensWhileThePageIsOpenCanBeTakenWithoutReloading() {
        var student = signInAsStudent();
        Section art = school.lecture("1001", 5, 9);
        school.opens(LocalDateTime.now(ZoneOffset.UTC).plusSeconds(4));
        open("course/C-1001", "");
        clickEnroll(art);
        assertThat(viewText()).contains("Registration opens for you in 1 minute");
        awaitText("Nothing is in the way any more.");
        press("Enroll");
        assertThat(held(student)).containsExactly("1001");
    }

    @Test
    void aSeatTakenByAnotherIsSeenWithoutReloading() {
        Section art = school.lecture("1001", 5, 9);
        var other = somebodyElse();
        signInAsStudent();
        open("course/C-1001", "");
        assertThat(viewText()).contains("5 of 5 left");
        enroll(other, art);
        awaitText("4 of 5 left");
    }

    @Test
    void whatTheStudentDoesElsewhereIsSeenWithoutReloading() {
        Section art = school.lecture("1001", 5, 9);
        var student = signInAsStudent();
        open("enrollment", "");
        enroll(student, art);
        awaitText("4 credits in total");
    }

    @Test
    void whatAnotherProcessHasChangedIsSeenWithoutReloading() {
        Section art = school.lecture("1001", 5, 9);
        var student = signInAsStudent();
        enroll(student, art);
        open("enrollment", "");
        assertThat(viewText()).contains("4 credits in total");
        lives.look();
        mongo.updateFirst(new Query(), new Update().set("courses.0.credits", 7).inc("version", 1), "enrollment");
        awaitText("7 credits in total");
    }

    @Test
    void aViewThatIsLeftIsForgotten() {
        signInAsStudent();
        open("", "");
        int others = lives.size();
        open("enrollment", "");
        assertThat(lives.size()).isEqualTo(others + 1);
        open("", "");
        assertThat(lives.size()).isEqualTo(others);
    }
}
