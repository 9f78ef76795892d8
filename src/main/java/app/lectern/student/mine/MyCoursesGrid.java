package app.lectern.student.mine;

import app.lectern.frame.Buttons;
import app.lectern.frame.FittedColumns;
import app.lectern.student.MyCourse;
import app.lectern.student.StudentNavigation;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.signals.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** A student's courses of one term, each with a way out of it. */
class MyCoursesGrid extends Grid<MyCourse> {

    private final String termName;
    private final FittedColumns<MyCourse> columns;
    private final List<Function<MyCourse, Button>> actions = new ArrayList<>();

    MyCoursesGrid(List<MyCourse> courses, String termName) {
        this.termName = termName;
        addClassName("my-courses");
        addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        setSelectionMode(SelectionMode.NONE);
        setAllRowsVisible(true);
        columns = new FittedColumns<>(addComponentColumn(this::card).setHeader(getTranslation("enrollment.title")));
        addColumns();
        setItems(courses);
    }

    private void addColumns() {
        columns.add(text("column.course", MyCourse::id).setWidth("7.5rem"));
        columns.add(addComponentColumn(this::title)
                .setHeader(getTranslation("column.title"))
                .setWidth("11rem")
                .setFlexGrow(1));
        var description = addComponentColumn(MyCoursesGrid::description)
                .setHeader(getTranslation("column.description"))
                .setFlexGrow(2)
                .setWidth("12rem");
        columns.add(description);
        columns.giveWay(description);
        columns.add(text("column.credits", MyCourse::credits)
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("6rem"));
        columns.add(text("column.meets", this::meets).setFlexGrow(1).setWidth("10.5rem"));
    }

    /** Gives each course a button to exchange it. */
    void offerSwap(Consumer<MyCourse> swap) {
        offer(course -> button("swap.open", "swap.label", course, swap));
    }

    /** Gives each course a button to give it up. */
    void offer(String text, String label, Consumer<MyCourse> drop) {
        offer(course -> {
            Button button = button(text, label, course, drop);
            button.addThemeVariants(ButtonVariant.ERROR);
            return button;
        });
    }

    /** All that can be done stands in one column. */
    private void offer(Function<MyCourse, Button> action) {
        if (actions.isEmpty()) {
            columns.add(addComponentColumn(this::actions)
                    .setHeader(getTranslation("column.action"))
                    .setFrozenToEnd(true)
                    .setFlexGrow(0)
                    .setWidth("12.5rem"));
        }
        actions.add(action);
    }

    private Div actions(MyCourse course) {
        var all = new Div();
        all.addClassName("course-actions");
        actions.forEach(action -> all.add(action.apply(course)));
        return all;
    }

    private Button button(String text, String label, MyCourse course, Consumer<MyCourse> action) {
        var button = Buttons.once(getTranslation(text), () -> action.accept(course));
        button.setAriaLabel(getTranslation(label, course.title()));
        return button;
    }

    private Column<MyCourse> text(String header, ValueProvider<MyCourse, ?> value) {
        return addColumn(value).setHeader(getTranslation(header)).setFlexGrow(0);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        Signal.effect(
                this,
                () -> columns.fit(
                        attach.getUI().getPage().windowSizeSignal().get().width()));
    }

    private Component title(MyCourse course) {
        return StudentNavigation.courseLink(course.title(), course.main().courseId(), course.term());
    }

    private static Span description(MyCourse course) {
        var description = new Span(course.main().description());
        description.addClassName("description");
        description.getElement().setAttribute("title", course.main().description());
        return description;
    }

    private String meets(MyCourse course) {
        String words = course.meets(UI.getCurrent().getLocale());
        return words.isEmpty() ? getTranslation("section.no-meetings") : words;
    }

    private Component card(MyCourse course) {
        var head = new Span(getTranslation("enrollment.card-head", course.id(), course.credits(), termName));
        head.addClassName("section-card-detail");
        var when = new Span(meets(course));
        when.addClassName("section-card-detail");
        Component title = title(course);
        title.addClassName("section-card-title");
        var foot = actions(course);
        foot.addClassName("section-card-foot");
        var all = new Div(head, title, when, description(course), foot);
        all.addClassName("section-card");
        return all;
    }
}
