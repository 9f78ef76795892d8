package app.lectern.registrar.ui.catalog;

import static java.util.stream.Collectors.joining;

import app.lectern.base.CourseId;
import app.lectern.catalog.Course;
import app.lectern.catalog.Edition;
import app.lectern.catalog.PrerequisiteFormatter;
import app.lectern.catalog.Term;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The editions of a course side by side, with a mark on what differs from the one before. */
class EditionsPanel extends Composite<Div> {

    private final List<Term> terms;
    private final List<Edition> editions;
    private final Edition shown;
    private final PrerequisiteFormatter words;
    private final NativeTable table = new NativeTable();

    /**
     * @param shown the course in the term that is shown
     * @param giveUp is run with an edition that is to be given up, and what it is called
     */
    EditionsPanel(
            Course whole,
            Course shown,
            List<Term> terms,
            PrerequisiteFormatter words,
            BiConsumer<Edition, String> giveUp) {
        this.terms = terms;
        this.editions = whole.editions();
        this.shown = shown.edition();
        this.words = words;
        addHead();
        addRow("column.title", Edition::title);
        addRow("column.credits", edition -> Integer.toString(edition.credits()));
        addRow("edition.prerequisites", this::prerequisites);
        addRow("course.corequisites-label", EditionsPanel::corequisites);
        addRow("column.description", Edition::description);
        addActions(giveUp);
        var title = new H2(getTranslation("editions.title"));
        table.getElement().setAttribute("role", "table");
        table.getHead().getElement().setAttribute("role", "rowgroup");
        table.getBody().getElement().setAttribute("role", "rowgroup");
        var scroller = new Div(table);
        scroller.addClassName("editions-table");
        scroller.getElement().setAttribute("tabindex", "0");
        scroller.getElement().setAttribute("role", "region");
        scroller.getElement().setAttribute("aria-label", title.getText());
        getContent().addClassName("editions");
        getContent().add(title, scroller);
    }

    private void addHead() {
        NativeTableRow head = row(table.getHead().addRow());
        cell(head, "");
        editions.forEach(edition -> {
            NativeTableHeaderCell cell = header(head, "columnheader");
            cell.add(new Span(name(edition)));
            if (edition.equals(shown)) {
                var mark = new Span(getTranslation("edition.shown"));
                mark.addClassName("subtitle");
                cell.add(mark);
            }
        });
    }

    /** Roles are said, because on a phone it doesn't look like a table, and would be none for screen readers either. */
    private static NativeTableRow row(NativeTableRow row) {
        row.getElement().setAttribute("role", "row");
        return row;
    }

    private static NativeTableHeaderCell header(NativeTableRow row, String role) {
        NativeTableHeaderCell cell = row.addHeaderCell();
        cell.getElement().setAttribute("role", role);
        return cell;
    }

    /** @param edition what the edition is called; told in front of what stands there where nothing stands above it */
    private static NativeTableCell cell(NativeTableRow row, String edition) {
        NativeTableCell cell = row.addDataCell();
        cell.getElement().setAttribute("role", "cell").setAttribute("data-edition", edition);
        return cell;
    }

    /** What it is called: by the term from which on it holds. */
    private String name(Edition edition) {
        return Optional.ofNullable(edition.since())
                .map(since -> terms.stream()
                        .filter(it -> it.id().equals(since.term()))
                        .findFirst()
                        .map(Term::name)
                        .orElse(since.term().value()))
                .map(term -> getTranslation("course.from.on", term))
                .orElseGet(() -> getTranslation("edition.first"));
    }

    private void addRow(String key, Function<Edition, String> what) {
        NativeTableRow row = row(table.getBody().addRow());
        header(row, "rowheader").setText(getTranslation(key));
        for (int i = 0; i < editions.size(); i++) {
            String text = what.apply(editions.get(i));
            boolean differs = i > 0 && !text.equals(what.apply(editions.get(i - 1)));
            NativeTableCell cell = cell(row, name(editions.get(i)));
            cell.add(words(text, differs));
            cell.setClassName("differs", differs);
        }
    }

    private Div words(String text, boolean differs) {
        var words = new Div(text);
        if (differs) {
            words.addComponentAsFirst(new Span(getTranslation("edition.differs")));
        }
        return words;
    }

    private String prerequisites(Edition edition) {
        return Optional.ofNullable(edition.prerequisites())
                .map(tree -> words.of(tree, UI.getCurrent().getLocale()))
                .orElse("");
    }

    private static String corequisites(Edition edition) {
        return edition.corequisites().stream().sorted().map(CourseId::value).collect(joining(", "));
    }

    private void addActions(BiConsumer<Edition, String> giveUp) {
        NativeTableRow row = row(table.getBody().addRow());
        cell(row, "");
        cell(row, "");
        editions.stream().skip(1).forEach(edition -> {
            String name = name(edition);
            var button = new Button(getTranslation("edition.delete"), click -> giveUp.accept(edition, name));
            button.setAriaLabel(getTranslation("edition.delete-label", name));
            cell(row, name).add(button);
        });
    }
}
