package app.lectern.student.enroll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import app.lectern.base.UserId;
import app.lectern.catalog.Section;
import app.lectern.enrollment.EnrollmentService;
import app.lectern.enrollment.SignedIn;
import app.lectern.enrollment.decision.EnrollRequest;
import app.lectern.enrollment.record.Bundle;
import app.lectern.enrollment.record.TooBusy;
import app.lectern.student.StudentViews;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.test.util.AopTestUtils;

/** What is said when a student is overtaken again and again. */
@SpringBootTest(properties = "lectern.undo=1m")
class BusyViewTest extends StudentViews {

    private static final String BUSY = "Too many people want this at once. Please try again.";

    @MockitoSpyBean
    EnrollmentService service;

    private EnrollmentService busy;

    @BeforeEach
    void behindItsGuard() {
        busy = AopTestUtils.getUltimateTargetObject(service);
    }

    @Test
    void droppingAndTakingBackAreToBeTriedAgain() {
        UserId student = signInAsStudent();
        enroll(student, school.lecture("1001", 5, 9));
        open("enrollment", "");
        doThrow(mock(TooBusy.class)).doCallRealMethod().when(busy).drop(any(), any());
        doThrow(mock(TooBusy.class)).doCallRealMethod().when(busy).undo(any(), any(), any());
        drop();
        assertThat(notifications()).containsExactly(BUSY);
        drop();
        assertThat(held(student)).isEmpty();
        pressLabelled("Undo dropping Course C-1001");
        assertThat(notifications()).filteredOn(BUSY::equals).hasSize(2);
        pressLabelled("Undo dropping Course C-1001");
        assertThat(held(student)).containsExactly("1001");
    }

    @Test
    void leavingALineIsToBeTriedAgain() {
        UserId student = signInAsStudent();
        Section full = school.lecture("1001", 0, 9);
        SignedIn.asStudent(
                student, () -> enrollments.enroll(student, new EnrollRequest(Bundle.of(full.id()), true, null), null));
        open("enrollment", "");
        doThrow(mock(TooBusy.class)).when(busy).leave(any(), any(), any());
        pressLabelled("Leave the line for Course C-1001");
        assertThat(notifications()).containsExactly(BUSY);
        assertThat(viewText()).contains("First in line");
    }

    private void drop() {
        pressLabelled("Drop Course C-1001");
        test(find(ConfirmDialog.class).single()).confirm();
    }
}
