package app.lectern.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import app.lectern.people.Person;
import app.lectern.people.TestSchoolPeople;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarTester;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class MainLayoutViewTest extends SpringBrowserlessTest {

    @Autowired
    TestSchoolPeople people;

    @BeforeEach
    void nobody() {
        people.nobody();
    }

    @Test
    void aVisitorFindsTheWayInAndTheCourses() {
        assertThat(menu()).containsExactly("Home", "Courses");
        assertThat(find(Anchor.class).withText("Log in").single().getHref()).isEqualTo("login");
    }

    @Test
    void aStudentFindsTheirCourses() {
        enterAs(people.student("ana@school.example"));
        assertThat(menu()).containsExactly("Home", "Courses", "My courses", "Plan");
        assertThat(find(Anchor.class).withText("Log in").all()).isEmpty();
    }

    @Test
    void theRegistrarFindsTheOffice() {
        enterAs(people.registrar("office@school.example"));
        assertThat(menu()).startsWith("Home", "Courses").contains("Import").doesNotContain("My courses");
    }

    @Test
    void oneChoosesLightOrDark() {
        var appearance = new MenuBarTester<>(find(MenuBar.class).all().getFirst());
        appearance.clickItem(0, 4);
        assertThat(UI.getCurrent().getPage().getColorScheme()).isEqualTo(ColorScheme.Value.DARK);
        assertThat(appearance.isItemChecked(0, 4)).isTrue();
        assertThat(appearance.isItemChecked(0, 2)).isFalse();
        appearance.clickItem(0, 2);
        assertThat(appearance.isItemChecked(0, 2)).isTrue();
        assertThat(appearance.isItemChecked(0, 4)).isFalse();
    }

    @Test
    void whatIsNotThereIsSaidInAFriendlyWay() {
        UI.getCurrent().navigate("no/such/page");
        assertThat(find(H1.class).single().getText()).isEqualTo("There is no such page");
        assertThat(find(Anchor.class).withText("Find courses").single().getHref())
                .isEqualTo("courses");
        var parameter = new ErrorParameter<>(NotFoundException.class, new NotFoundException());
        assertThat(new NotFoundView().setErrorParameter(mock(BeforeEnterEvent.class), parameter))
                .isEqualTo(404);
    }

    private void enterAs(Person person) {
        cleanVaadinEnvironment();
        TestSchoolPeople.signIn(person);
        initVaadinEnvironment();
    }

    private List<String> menu() {
        return find(SideNavItem.class).all().stream().map(SideNavItem::getLabel).toList();
    }
}
