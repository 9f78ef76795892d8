package app.lectern.registrar.ui.imports;

import app.lectern.base.MomentFormatter;
import app.lectern.exchange.UpgradeReportService;
import app.lectern.storage.upgrade.Finding;
import app.lectern.storage.upgrade.Upgrades;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.List;

/** What became of the data of an older application: how much there was, and what needs a look. */
@Route("registrar/upgrade")
@RolesAllowed("ADMIN")
class UpgradeView extends Composite<VerticalLayout> implements HasDynamicTitle {

    /** So many findings are shown at once; more are scrolled through. */
    private static final int FEW = 30;

    UpgradeView(UpgradeReportService reports) {
        getContent().addClassNames("page", "upgrade-page");
        getContent().add(new H1(getTranslation("upgrade.title")));
        List<Upgrades.Done> done = reports.upgrades();
        if (done.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("upgrade.none")));
        } else {
            getContent().add(new Paragraph(getTranslation("upgrade.lead")), summary(done));
            getContent().add(findings(reports.findings()));
        }
    }

    private UnorderedList summary(List<Upgrades.Done> done) {
        var list = new UnorderedList();
        done.forEach(upgrade -> list.add(new ListItem(line(upgrade))));
        return list;
    }

    private String line(Upgrades.Done upgrade) {
        String what = getTranslation("upgrade.documents." + upgrade.version(), upgrade.documents());
        if (upgrade.finishedAt() == null) {
            return getTranslation("upgrade.unfinished", what);
        }
        String when = MomentFormatter.of(upgrade.finishedAt(), ZoneId.systemDefault(), getLocale());
        return getTranslation("upgrade.finished", what, when);
    }

    private Component findings(List<Upgrades.Found> findings) {
        if (findings.isEmpty()) {
            return new Paragraph(getTranslation("upgrade.clean"));
        }
        var grid = new Grid<Upgrades.Found>();
        grid.addClassName("findings");
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAriaLabel(getTranslation("upgrade.findings"));
        grid.addComponentColumn(found -> row(found.finding())).setHeader(getTranslation("upgrade.column"));
        grid.setAllRowsVisible(findings.size() <= FEW);
        grid.setItems(findings);
        var part = new Div(new H2(getTranslation("upgrade.look", findings.size())), grid);
        part.addClassName("upgrade-findings");
        return part;
    }

    private Div row(Finding finding) {
        var document = new Span(finding.document());
        document.addClassName("finding-document");
        var row = new Div(
                new Div(getTranslation(
                        "upgrade.finding." + finding.kind(), finding.details().toArray())),
                document);
        row.addClassName("finding");
        return row;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("upgrade.title"));
    }
}
