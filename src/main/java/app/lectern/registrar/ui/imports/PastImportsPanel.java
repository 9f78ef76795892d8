package app.lectern.registrar.ui.imports;

import app.lectern.base.MomentFormatter;
import app.lectern.exchange.ImportReport.Verdict;
import app.lectern.exchange.ImportService;
import app.lectern.exchange.PastImport;
import app.lectern.exchange.TakenBack;
import app.lectern.exchange.TakenBack.Kept;
import app.lectern.frame.Confirmation;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.util.List;

/** The last imports of semesters, each of which can be taken back as a whole. */
class PastImportsPanel extends Composite<Div> {

    private static final int MOST = 10;

    private final ImportService imports;
    private final Div list = new Div();
    private final Div outcome = new Div();

    PastImportsPanel(ImportService imports) {
        this.imports = imports;
        outcome.getElement().setAttribute("role", "status");
        outcome.addClassName("import-outcome");
        list.addClassName("past-imports");
        getContent().addClassName("past");
        getContent().add(new H2(getTranslation("imports.past")), outcome, list);
        refresh();
    }

    /** Shows what there is now. */
    final void refresh() {
        List<PastImport> past = imports.past(MOST);
        list.removeAll();
        past.stream().map(this::row).forEach(list::add);
        setVisible(!past.isEmpty());
    }

    private Component row(PastImport past) {
        var words = new Span(words(past));
        var row = new Div(words);
        if (past.takenBack() == null) {
            var button = new Button(getTranslation("imports.take-back"), click -> ask(past));
            button.setAriaLabel(getTranslation("imports.take-back.label", words(past)));
            row.add(button);
        }
        row.addClassName("past-import");
        return row;
    }

    private String words(PastImport past) {
        String when = MomentFormatter.of(past.at(), ZoneId.systemDefault(), getLocale());
        String what = past.counts().isEmpty()
                ? getTranslation("imports.unfinished")
                : getTranslation(
                        "imports.counts",
                        past.counts().getOrDefault(Verdict.CREATED, 0),
                        past.counts().getOrDefault(Verdict.UPDATED, 0));
        String words = getTranslation("imports.one", past.term().value(), when, what);
        return past.takenBack() == null ? words : getTranslation("imports.taken-back", words);
    }

    private void ask(PastImport past) {
        new Confirmation(
                        getTranslation("imports.take-back.title", past.term().value()),
                        getTranslation("imports.take-back.text"),
                        getTranslation("imports.take-back"),
                        getTranslation("entry.delete.no"))
                .ask(() -> {
                    TakenBack done = imports.takeBack(past.id());
                    refresh();
                    tell(done);
                });
    }

    private void tell(TakenBack done) {
        outcome.removeAll();
        outcome.add(new Paragraph(getTranslation(
                "imports.take-back.done", done.rows(), done.kept().size())));
        var kept = new UnorderedList();
        done.kept().stream().map(this::words).map(ListItem::new).forEach(kept::add);
        if (!done.kept().isEmpty()) {
            outcome.add(kept);
        }
    }

    private String words(Kept kept) {
        return getTranslation(
                "imports.take-back.kept",
                kept.key(),
                getTranslation(kept.reason(), kept.details().toArray()));
    }
}
