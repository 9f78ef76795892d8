package app.lectern.registrar.ui.imports;

import app.lectern.exchange.ImportReport;
import app.lectern.exchange.ImportReport.Row;
import app.lectern.exchange.ImportReport.Verdict;
import app.lectern.exchange.Remark;
import app.lectern.registrar.ui.entry.OfficeCard;
import app.lectern.registrar.ui.entry.OfficeGrid;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What became of an import, with a verdict for each row. */
class ReportPanel extends Composite<Div> {

    private final H2 heading = new H2();
    private final Anchor download = new Anchor("", getTranslation("courses.download"));
    private final UnorderedList remarks = new UnorderedList();
    private final VerdictFilter filter = new VerdictFilter(this::filterRows);
    private final OfficeGrid<Row> rows = new OfficeGrid<>(getTranslation("import.rows"), this::card);

    ReportPanel() {
        rows.addClassName("import-rows");
        rows.setEmptyStateText(getTranslation("import.rows.none"));
        rows.component(getTranslation("import.column.row"), "9.5rem", this::name);
        rows.text(getTranslation("import.column.verdict"), "7rem", this::verdict);
        rows.component(getTranslation("import.column.remarks"), "12rem", this::remarks)
                .setFlexGrow(1);
        download.addClassName("download-link");
        getContent().addClassName("import-report");
        getContent().add(heading, remarks, download, filter, rows);
        setVisible(false);
    }

    void show(ImportReport report) {
        heading.setText(getTranslation(report.dryRun() ? "import.result.dry-run" : "import.result.applied"));
        remarks.removeAll();
        report.remarks().forEach(remark -> remarks.add(new ListItem(text(remark))));
        remarks.setVisible(!report.remarks().isEmpty());
        Locale locale = getLocale();
        download.setHref((DownloadHandler) event -> write(report, locale, event));
        rows.setItems(report.rows());
        filter.show(report.counts());
        setVisible(true);
    }

    private void write(ImportReport report, Locale locale, DownloadEvent event) throws IOException {
        event.setFileName("import-report.csv");
        event.setContentType("text/csv; charset=UTF-8");
        ReportSheet.write(
                report, it -> getTranslation(locale, it.key(), it.details().toArray()), event.getOutputStream());
    }

    private void filterRows(List<Verdict> shown) {
        rows.getListDataView().setFilter(row -> shown.isEmpty() || shown.contains(row.verdict()));
    }

    private Component card(Row row) {
        var card = new OfficeCard(verdict(row), new Span(row.key())).detail(place(row));
        card.add(remarks(row));
        return card;
    }

    private String verdict(Row row) {
        return getTranslation("import.verdict." + row.verdict().name());
    }

    private String place(Row row) {
        return getTranslation("import.place", row.file(), Integer.toString(row.number()));
    }

    private Div name(Row row) {
        var place = new Span(place(row));
        place.addClassName("import-place");
        var name = new Div(new Div(row.key()), place);
        name.addClassName("import-name");
        return name;
    }

    private Div remarks(Row row) {
        var cell = new Div();
        Stream.concat(Stream.ofNullable(row.reason()), row.notes().stream())
                .map(remark -> new Div(text(remark)))
                .forEach(cell::add);
        return cell;
    }

    private String text(Remark remark) {
        return getTranslation(remark.key(), remark.details().toArray());
    }
}
