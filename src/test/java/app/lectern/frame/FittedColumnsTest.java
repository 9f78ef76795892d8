package app.lectern.frame;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.Grid.Column;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FittedColumnsTest {

    private final Grid<String> grid = new Grid<>();
    private final Column<String> card = column("1rem");
    private final Column<String> title = column("30rem");
    private final Column<String> detail = column("12rem");
    private final Column<String> number = column("6rem");
    private final Column<String> action = column("10rem");
    private final FittedColumns<String> columns = new FittedColumns<>(card);

    private Column<String> column(String width) {
        return grid.addColumn(it -> it).setWidth(width);
    }

    @BeforeEach
    void columns() {
        columns.add(title);
        columns.add(detail);
        columns.add(number);
        columns.add(action);
        columns.giveWay(detail);
        columns.giveWay(number);
    }

    private void shows(int window, List<Column<String>> shown) {
        columns.fit(window);
        assertThat(grid.getColumns().stream().filter(Column::isVisible))
                .as("at %d", window)
                .containsExactlyElementsOf(shown);
    }

    @Test
    void showsAsManyColumnsAsThereIsRoomFor() {
        shows(256 + 58 * 16, List.of(title, detail, number, action));
        shows(256 + 58 * 16 - 1, List.of(title, number, action));
        shows(256 + 46 * 16 - 1, List.of(title, action));
        shows(256 + 40 * 16 - 1, List.of(card));
        shows(2000, List.of(title, detail, number, action));
    }

    @Test
    void showsCardsOnASmallScreenWhateverHasRoom() {
        columns.setWanted(title, false);
        shows(800, List.of(detail, number, action));
        shows(799, List.of(card));
    }

    @Test
    void showsNoColumnThatIsUnwanted() {
        columns.setWanted(detail, false);
        shows(2000, List.of(title, number, action));
        columns.setWanted(detail, true);
        shows(2000, List.of(title, detail, number, action));
    }

    @Test
    void knowsWhatHasGivenWay() {
        columns.setWanted(number, false);
        columns.fit(1000);
        assertThat(columns.hasGivenWay(detail)).isTrue();
        assertThat(columns.hasGivenWay(number)).as("unwanted").isFalse();
        assertThat(columns.hasGivenWay(title)).as("shown").isFalse();
        columns.fit(390);
        assertThat(columns.hasGivenWay(detail)).as("on the card").isFalse();
    }

    @Test
    void saysWhetherOthersAreShownThanBefore() {
        columns.fit(1280);
        assertThat(columns.fit(1300)).isFalse();
        assertThat(columns.fit(1000)).isTrue();
    }
}
