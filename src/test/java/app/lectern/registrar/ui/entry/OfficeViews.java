package app.lectern.registrar.ui.entry;

import app.lectern.catalog.CatalogService;
import app.lectern.frame.BrowserWindow;
import app.lectern.people.TestSchoolPeople;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What the tests of the office's views share: a registrar in an empty school, and words for what they do. */
@SpringBootTest
public abstract class OfficeViews extends SpringBrowserlessTest implements Locators {

    @Autowired
    protected TestSchoolPeople people;

    @Autowired
    protected CatalogService catalog;

    @Autowired
    protected MongoTemplate mongo;

    @BeforeEach
    protected void registrar() {
        people.nobody();
        TestSchoolPeople.signIn(people.registrar("office@school.example"));
        resize(1280);
    }

    protected void resize(int width) {
        BrowserWindow.resize(width);
        runPendingSignalsTasks();
    }

    protected void open(String path, String query) {
        UI.getCurrent().navigate(path, QueryParameters.fromString(query));
        roundTrip();
    }

    protected void press(String label) {
        test(find(Button.class).withText(label).single()).click();
    }

    /** Presses a button in the grid, by what screen readers call it. */
    protected void pressInGrid(String label) {
        Button button = buttonsInGrid()
                .filter(it -> label.equals(it.getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow();
        test(button).click();
    }

    protected Stream<Button> buttonsInGrid() {
        Grid<?> grid = find(Grid.class).single();
        return IntStream.range(0, test(grid).size()).boxed().flatMap(row -> actions(grid, row));
    }

    private Stream<Button> actions(Grid<?> grid, int row) {
        int shown =
                (int) grid.getColumns().stream().filter(Component::isVisible).count();
        Component cell = test(grid).getCellComponent(row, shown - 1);
        return find(Button.class, cell).all().stream();
    }

    /** Fills in a field of the dialog that is shown. */
    @SuppressWarnings("unchecked")
    protected <V> void enter(String label, V value) {
        ((AbstractField<?, V>) field(label)).setValue(value);
        roundTrip();
    }

    /** Empties a field of the dialog that is shown. */
    protected void clear(String label) {
        ((AbstractField<?, ?>) field(label)).clear();
        roundTrip();
    }

    protected Component field(String label) {
        return find(Component.class, dialog())
                .withCondition(it -> it instanceof HasLabel labelled && label.equals(labelled.getLabel()))
                .single();
    }

    protected String errorAt(String label) {
        var field = (HasValidation) field(label);
        return field.isInvalid() ? field.getErrorMessage() : "";
    }

    protected Dialog dialog() {
        return find(Dialog.class).single();
    }

    protected boolean dialogIsShown() {
        return !find(Dialog.class).all().isEmpty();
    }

    protected String alert() {
        return find(FormAlert.class).single().getElement().getTextRecursively();
    }

    protected ConfirmDialog question() {
        return find(ConfirmDialog.class).single();
    }

    protected String viewText() {
        return getCurrentView().getElement().getTextRecursively();
    }

    protected List<String> notifications() {
        return find(Notification.class).all().stream()
                .map(it -> test(it).getText())
                .toList();
    }
}
