package app.lectern.student.courses;

import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Section;
import app.lectern.catalog.SectionFilter;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the registrar does with the courses grid besides: choose its columns, download what it shows. */
class OfficeTools extends Div {

    private final CatalogService catalog;
    private final Supplier<String> filename;
    private @Nullable SectionFilter filter;

    OfficeTools(CatalogService catalog, SectionColumns columns, Supplier<String> filename) {
        this.catalog = catalog;
        this.filename = filename;
        addClassName("office-tools");
        add(columnMenu(columns), downloadLink());
    }

    void show(SectionFilter filter) {
        this.filter = filter;
    }

    private MenuBar columnMenu(SectionColumns columns) {
        var bar = new MenuBar();
        MenuItem root = bar.addItem(new Icon(VaadinIcon.GRID_H));
        root.add(getTranslation("courses.columns"));
        columns.choosable().forEach(column -> addChoice(root, columns, column));
        return bar;
    }

    private static void addChoice(MenuItem root, SectionColumns columns, Column<Section> column) {
        MenuItem item = root.getSubMenu().addItem(column.getHeaderText());
        item.setCheckable(true);
        item.setChecked(true);
        item.setKeepOpen(true);
        item.addClickListener(event -> columns.setShown(column, item.isChecked()));
    }

    private Anchor downloadLink() {
        var link = new Anchor((DownloadHandler) this::download, getTranslation("courses.download"));
        link.addClassName("download-link");
        return link;
    }

    private void download(DownloadEvent event) throws IOException {
        if (filter == null) {
            event.getResponse().setStatus(404);
            return;
        }
        event.setFileName(filename.get());
        event.setContentType("text/csv; charset=UTF-8");
        SectionCsv.write(catalog, filter, event.getOutputStream());
    }
}
