package app.lectern.registrar.ui.imports;

import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.storage.TestDatabase;
import app.lectern.storage.upgrade.Upgrades;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.RouterLink;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.test.context.support.WithMockUser;

@SpringBootTest
@WithMockUser(roles = "ADMIN")
@ViewPackages(classes = {ImportView.class, UpgradeView.class})
class UpgradeViewTest extends SpringBrowserlessTest implements Locators {

    @Autowired
    MongoTemplate mongo;

    @BeforeEach
    void nothingWasUpgraded() {
        TestDatabase.clear(mongo);
    }

    @Test
    void saysThatThereWasNothingToUpgrade() {
        navigate(UpgradeView.class);

        assertThat(text()).contains("This database began with Lectern.");
        assertThat(find(Grid.class).all()).isEmpty();
        navigate(ImportView.class);
        assertThat(find(RouterLink.class).all()).isEmpty();
    }

    @Test
    void saysThatEverythingWasTakenOver() {
        upgrade(1, 3);
        navigate(UpgradeView.class);

        assertThat(text()).contains("3 people, finished").contains("There is nothing to look at.");
    }

    @Test
    void showsEachFindingWithItsDocument() {
        upgrade(3, 5);
        mongo.insert(
                new Document("_id", "3/x/ENROLLMENT_DUPLICATE")
                        .append("version", 3)
                        .append("at", new Date())
                        .append(
                                "finding",
                                new Document("documentId", "x")
                                        .append("kind", "ENROLLMENT_DUPLICATE")
                                        .append("details", List.of("2", "2222"))
                                        .append("document", "{\"user_id\": 2}")),
                "upgrade_finding");
        navigate(UpgradeView.class);

        assertThat(text()).contains("1 thing to look at");
        var row = findGrid(Upgrades.Found.class).getCellComponent(0, 0);
        assertThat(row.getElement().getTextRecursively())
                .contains("Student 2 is enrolled in 2222 more than once.")
                .contains("{\"user_id\": 2}");
        navigate(ImportView.class);
        assertThat(find(RouterLink.class).single().getHref()).isEqualTo("registrar/upgrade");
    }

    private void upgrade(int version, long documents) {
        mongo.insert(
                new Document("_id", version)
                        .append("documents", documents)
                        .append("runs", 1)
                        .append("finishedAt", new Date()),
                "upgrade");
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
