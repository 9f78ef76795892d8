package app.lectern.student.courses;

import static app.lectern.catalog.Component.LECTURE;
import static java.util.stream.Collectors.joining;

import app.lectern.catalog.Section;
import app.lectern.frame.FittedColumns;
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
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns of the courses grid; each sortable one names the field of the database that it is sorted by. */
class SectionColumns {

    private final Grid<Section> grid;
    private final Column<Section> card;
    private final FittedColumns<Section> fitted;
    private final List<Column<Section>> wide = new ArrayList<>();
    private final Column<Section> number;
    private final Column<Section> credits;
    private final Column<Section> instructors;
    private int room;

    SectionColumns(
            Grid<Section> grid,
            SerializableFunction<Section, Component> action,
            SerializableFunction<Section, SeatsBadge> seats,
            Viewer viewer) {
        this.grid = grid;
        card = grid.addComponentColumn(section -> new SectionCard(section, seats.apply(section), action.apply(section)))
                .setKey("card")
                .setHeader(text("courses.title"));
        fitted = new FittedColumns<>(card);
        text("courseID", text("column.course"), section -> section.courseId().value(), "courseID")
                .setWidth("7.5rem");
        number = text("section", text("column.section"), section -> section.id().number(), null)
                .setWidth("5.25rem");
        add(grid.addComponentColumn(this::title)
                .setKey("title")
                .setHeader(text("column.title"))
                .setSortProperty("listing.title")
                .setSortable(true)
                .setFlexGrow(2)
                .setWidth("10.25rem"));
        credits = text("credits", text("column.credits"), Section::worth, "listing.credits")
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("5.75rem");
        text("meets", text("column.meets"), section -> SectionFormatter.meets(section, grid), null)
                .setFlexGrow(1)
                .setWidth("10rem");
        instructors = text("instructor", text("column.instructor"), SectionFormatter::instructors, null)
                .setFlexGrow(1)
                .setWidth("8.25rem");
        fitted.giveWay(instructors);
        fitted.giveWay(credits);
        if (viewer.isRegistrar()) {
            addOffice();
        }
        fitted.giveWay(number);
        add(grid.addComponentColumn(seats::apply)
                .setKey("seats")
                .setHeader(text("column.seats"))
                .setSortProperty("listing.seatsLeft")
                .setSortable(true)
                .setFlexGrow(0)
                .setWidth("8rem"));
        if (viewer.mayEnroll()) {
            add(grid.addComponentColumn(action::apply)
                    .setKey("action")
                    .setHeader(text("column.action"))
                    .setFrozenToEnd(true)
                    .setFlexGrow(0)
                    .setWidth("10.5rem"));
        }
    }

    private void addOffice() {
        var capacity = text("capacity", text("column.capacity"), Section::capacity, "capacity")
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("7.25rem");
        fitted.giveWay(text("taken", text("column.taken"), Section::taken, "taken")
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("7rem"));
        fitted.giveWay(capacity);
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
        add(column);
        return column;
    }

    private void add(Column<Section> column) {
        wide.add(column);
        fitted.add(column);
    }

    /** The title, with what has no column of its own. */
    private Component title(Section section) {
        var link = StudentNavigation.courseLink(section.displayTitle(), section.courseId(), section.term());
        List<Component> more = more(section);
        if (more.isEmpty()) {
            return link;
        }
        var title = new Div(link);
        title.add(more);
        return title;
    }

    private List<Component> more(Section section) {
        var more = new ArrayList<Component>();
        if (section.component() != LECTURE) {
            more.add(part(section));
        }
        String rest = rest(section);
        if (!rest.isEmpty()) {
            var detail = new Div(rest);
            detail.addClassName("section-card-detail");
            more.add(detail);
        }
        return more;
    }

    private String rest(Section section) {
        return Stream.of(
                        in(number, text("section.number", section.id().number())),
                        in(credits, text("catalog.credits", section.worth())),
                        in(instructors, SectionFormatter.instructors(section)))
                .filter(it -> !it.isEmpty())
                .collect(joining(" · "));
    }

    private String in(Column<Section> column, String words) {
        return fitted.hasGivenWay(column) ? words : "";
    }

    private static Span part(Section section) {
        var part = new Span();
        part.setText(part.getTranslation("component." + section.component().name()));
        part.addClassName("part");
        return part;
    }

    private String text(String key, Object... details) {
        return grid.getTranslation(key, details);
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
        fitted.setWanted(column, shown);
        fit(room);
    }

    /** Shows what there is room for in a window, without what stands beside the grid. */
    void fit(int window) {
        room = window;
        if (fitted.fit(window)) {
            grid.getDataProvider().refreshAll();
        }
    }
}
