package app.lectern.student.courses;

import static app.lectern.catalog.Component.LECTURE;

import app.lectern.catalog.Section;
import app.lectern.student.SeatsBadge;
import app.lectern.student.SectionFormatter;
import app.lectern.student.StudentNavigation;
import app.lectern.student.Viewer;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.ValueProvider;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns of the courses grid; each sortable one names the field of the database that it is sorted by. */
class SectionColumns {

    private final Grid<Section> grid;
    private final Column<Section> card;
    private final List<Column<Section>> wide = new ArrayList<>();
    private final Set<Column<Section>> hidden = new LinkedHashSet<>();
    private boolean compact;
    private boolean tight;

    SectionColumns(
            Grid<Section> grid,
            SerializableFunction<Section, Component> action,
            SerializableFunction<Section, SeatsBadge> seats,
            Viewer viewer) {
        this.grid = grid;
        card = grid.addComponentColumn(section -> new SectionCard(section, seats.apply(section), action.apply(section)))
                .setKey("card")
                .setHeader(text("courses.title"));
        text("courseID", text("column.course"), section -> section.courseId().value(), "courseID")
                .setWidth("7.5rem");
        text("section", text("column.section"), section -> section.id().number(), null)
                .setWidth("5.25rem");
        wide.add(grid.addComponentColumn(SectionColumns::title)
                .setKey("title")
                .setHeader(text("column.title"))
                .setSortProperty("listing.title")
                .setSortable(true)
                .setFlexGrow(2)
                .setWidth("10.25rem"));
        text("credits", text("column.credits"), Section::worth, "listing.credits")
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("5.75rem");
        text("meets", text("column.meets"), section -> SectionFormatter.meets(section, grid), null)
                .setFlexGrow(1)
                .setWidth("10rem");
        text("instructor", text("column.instructor"), SectionFormatter::instructors, null)
                .setFlexGrow(1)
                .setWidth("8.25rem");
        if (viewer.isRegistrar()) {
            addOffice();
        }
        wide.add(grid.addComponentColumn(seats::apply)
                .setKey("seats")
                .setHeader(text("column.seats"))
                .setSortProperty("listing.seatsLeft")
                .setSortable(true)
                .setFlexGrow(0)
                .setWidth("8rem"));
        if (viewer.mayEnroll()) {
            wide.add(grid.addComponentColumn(action::apply)
                    .setKey("action")
                    .setHeader(text("column.action"))
                    .setFlexGrow(0)
                    .setWidth("10.5rem"));
        }
        setCompact(false);
    }

    private void addOffice() {
        text("capacity", text("column.capacity"), Section::capacity, "capacity")
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("7.25rem");
        text("taken", text("column.taken"), Section::taken, "taken")
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("7rem");
        text(
                        "status",
                        text("column.status"),
                        section -> text("status." + section.status().name()),
                        "status")
                .setWidth("7rem");
    }

    private Column<Section> text(String key, String header, ValueProvider<Section, ?> value, @Nullable String sort) {
        Column<Section> column =
                grid.addColumn(value).setKey(key).setHeader(header).setFlexGrow(0);
        if (sort == null) {
            column.setSortable(false);
        } else {
            column.setSortProperty(sort).setSortable(true);
        }
        wide.add(column);
        return column;
    }

    private static Component title(Section section) {
        var link = StudentNavigation.courseLink(section.displayTitle(), section.courseId(), section.term());
        return section.component() == LECTURE ? link : new Div(link, part(section));
    }

    private static Span part(Section section) {
        var part = new Span();
        part.setText(part.getTranslation("component." + section.component().name()));
        part.addClassName("part");
        return part;
    }

    private String text(String key) {
        return grid.getTranslation(key);
    }

    /** Whether the column, if any, has a button to enroll with. */
    boolean holdsAction(@Nullable Column<Section> column) {
        return column == card || (column != null && "action".equals(column.getKey()));
    }

    /** The columns that a person may hide. */
    List<Column<Section>> choosable() {
        return wide.stream()
                .filter(column -> !Set.of("title", "action").contains(column.getKey()))
                .toList();
    }

    void setShown(Column<Section> column, boolean shown) {
        if (shown) {
            hidden.remove(column);
        } else {
            hidden.add(column);
        }
        setCompact(compact);
    }

    void setCompact(boolean compact) {
        this.compact = compact;
        card.setVisible(compact);
        wide.forEach(column -> column.setVisible(!compact && !hidden.contains(column) && hasRoom(column)));
    }

    /** Where something stands beside the grid, there is less room. */
    void setTight(boolean tight) {
        this.tight = tight;
        setCompact(compact);
    }

    private boolean hasRoom(Column<Section> column) {
        return !tight || !Set.of("instructor", "credits").contains(column.getKey());
    }
}
