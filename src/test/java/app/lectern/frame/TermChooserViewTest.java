package app.lectern.frame;

import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.base.TermId;
import app.lectern.catalog.School;
import app.lectern.catalog.Term;
import app.lectern.catalog.TermState;
import app.lectern.student.StudentViews;
import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.browserless.mocks.MockHttpSession;
import com.vaadin.browserless.mocks.MockRequest;
import com.vaadin.browserless.mocks.MockResponse;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectTester;
import com.vaadin.flow.server.VaadinServletResponse;
import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import kotlin.jvm.functions.Function1;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TermChooserViewTest extends StudentViews {

    private static final TermId LATER = new TermId("2100SP");
    private static final TermId BEFORE = new TermId("2001SP");

    private final Function1<? super MockHttpSession, ? extends MockRequest> requests =
            MockVaadin.INSTANCE.getMockRequestFactory();

    @BeforeEach
    void terms() {
        mongo.insert(new Term(
                LATER, "Spring 2100", LocalDate.of(2100, 1, 4), LocalDate.of(2100, 5, 1), 18, ZoneId.of("UTC")));
        mongo.insert(new Term(
                BEFORE, "Spring 2001", LocalDate.of(2001, 1, 4), LocalDate.of(2001, 5, 1), 18, ZoneId.of("UTC")));
    }

    @AfterEach
    void requestsAsBefore() {
        MockVaadin.INSTANCE.setMockRequestFactory(requests);
    }

    @Test
    void whatIsChosenHoldsOnEveryPage() {
        school.lecture("1001", 5, 9);
        open("course/C-1001", "");
        assertThat(chooser().getValue().id()).isEqualTo(School.TERM);

        choose("Spring 2100");
        assertThat(address()).isEqualTo("course/C-1001?term=2100SP");
        assertThat(find(H2.class).all()).extracting(H2::getText).contains("Sections in Spring 2100");
        open("courses", "");
        assertThat(viewText()).contains("Courses, Spring 2100");
        open("", "");
        assertThat(viewText()).contains("Spring 2100").doesNotContain("Fall 2026");
        assertThat(chooser().getValue().id()).isEqualTo(LATER);
    }

    @Test
    void homeShowsTheTermThatIsChosenThere() {
        open("", "");
        assertThat(viewText()).contains("Open now, Fall 2026");
        choose("Spring 2001");
        assertThat(viewText()).contains("Spring 2001").doesNotContain("Open now", "Fall 2026");
    }

    @Test
    void anAddressThatNamesATermChoosesIt() {
        school.lecture("1001", 5, 9);
        open("course/C-1001", "term=2100SP");
        assertThat(chooser().getValue().id()).isEqualTo(LATER);
        open("course/C-1001", "");
        assertThat(chooser().getValue().id()).isEqualTo(LATER);
    }

    @Test
    void theBrowserRemembersItBeyondTheSessionAsLongAsTheTermIsNotOver() {
        open("", "");
        choose("Spring 2100");
        assertThat(cookie().getValue()).isEqualTo("2100SP");
        assertThat(cookie().isHttpOnly()).isTrue();

        comeAgain("2100SP");
        assertThat(chooser().getValue().id()).isEqualTo(LATER);
        comeAgain("2001SP");
        assertThat(chooser().getValue().id()).isEqualTo(School.TERM);
        comeAgain("no term");
        assertThat(chooser().getValue().id()).isEqualTo(School.TERM);
    }

    @Test
    void onlyTheOfficeFindsDraftsAndTheyAreMarked() {
        Term later = Objects.requireNonNull(mongo.findById(LATER, Term.class));
        mongo.save(later.withState(TermState.DRAFT));
        open("", "");
        assertThat(choices()).containsExactly("Fall 2026", "Spring 2001");
        comeAgain("2100SP");
        assertThat(chooser().getValue().id()).isEqualTo(School.TERM);

        signInAsRegistrar();
        open("courses", "");
        assertThat(choices()).containsExactly("Spring 2100 (draft)", "Fall 2026", "Spring 2001");
    }

    private void choose(String name) {
        new SelectTester<Select<Term>, Term>(chooser()).selectItem(name);
        roundTrip();
    }

    private List<String> choices() {
        return new SelectTester<Select<Term>, Term>(chooser()).getSuggestions();
    }

    @SuppressWarnings("unchecked")
    private Select<Term> chooser() {
        return find(Select.class, find(TermChooser.class).single()).single();
    }

    private static Cookie cookie() {
        return ((MockResponse) VaadinServletResponse.getCurrent().getResponse()).getCookie("lectern-term");
    }

    /** Comes in a session of its own, from a browser that remembers this term. */
    private void comeAgain(String remembered) {
        cleanVaadinEnvironment();
        MockVaadin.INSTANCE.setMockRequestFactory(session -> {
            var request = new MockRequest(session);
            request.addCookie(new Cookie("lectern-term", remembered));
            return request;
        });
        initVaadinEnvironment();
        UI.getCurrent().navigate("");
        roundTrip();
    }
}
