package app.lectern.registrar.ui.imports;

import app.lectern.exchange.EncodingGuess;
import app.lectern.exchange.ImportFile;
import app.lectern.exchange.ImportKind;
import app.lectern.exchange.ImportRefused;
import app.lectern.exchange.ImportRequest;
import app.lectern.exchange.ImportService;
import app.lectern.exchange.ImportTerm;
import app.lectern.exchange.NotInEncoding;
import app.lectern.exchange.Remark;
import app.lectern.exchange.UpgradeReportService;
import app.lectern.people.DemoAccount;
import app.lectern.people.startup.DemoService;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes files in: first a dry run with a verdict for each row, then for real. */
@Route("registrar/import")
@Menu(title = "import.title", icon = "vaadin:upload", order = 20)
@RolesAllowed("ADMIN")
class ImportView extends Composite<VerticalLayout> implements HasDynamicTitle {

    private final ImportService imports;
    private final Select<ImportKind> kind = new Select<>();
    private final Span hint = new Span();
    private final TermFields term = new TermFields();
    private final FileDrop files = new FileDrop(this::beginAnew);
    private final Button dryRun = new Button(getTranslation("import.dry-run"), event -> run(true));
    private final Button apply = new Button(getTranslation("import.apply"), event -> run(false));
    private final Checkbox overwrite = new Checkbox(getTranslation("import.overwrite"), event -> reset());
    private final Div error = new Div();
    private final Div guesses = new Div();
    private final ReportPanel report = new ReportPanel();
    private final PastImportsPanel past;
    private @Nullable Charset otherwise;

    ImportView(ImportService imports, UpgradeReportService upgrades, DemoService demo) {
        this.imports = imports;
        past = new PastImportsPanel(imports);
        kind.setLabel(getTranslation("import.kind"));
        kind.setItems(ImportKind.values());
        kind.setItemLabelGenerator(it -> getTranslation("import.kind." + it.name()));
        kind.addValueChangeListener(event -> show(event.getValue()));
        error.addClassName("form-error");
        error.getElement().setAttribute("role", "alert");
        guesses.addClassName("encoding-guesses");
        dryRun.addThemeVariants(ButtonVariant.PRIMARY);
        dryRun.setDisableOnClick(true);
        apply.setDisableOnClick(true);
        layOut();
        if (demo.isOpenToStrangers()) {
            getContent().addComponentAtIndex(1, demoWarning());
        }
        if (!upgrades.upgrades().isEmpty()) {
            getContent().add(new RouterLink(getTranslation("upgrade.link"), UpgradeView.class));
        }
        kind.setValue(ImportKind.QUACS);
    }

    private Component demoWarning() {
        var warning = new Paragraph(getTranslation("import.demo", DemoAccount.PASSWORD));
        warning.addClassName("form-error");
        warning.getElement().setAttribute("role", "note");
        return new Div(warning, new Anchor("registrar/people", getTranslation("import.demo.people")));
    }

    private void layOut() {
        var buttons = new Div(dryRun, apply);
        buttons.addClassName("import-buttons");
        getContent().addClassNames("page", "import-page");
        getContent()
                .add(
                        new H1(getTranslation("import.title")),
                        new Paragraph(getTranslation("import.lead")),
                        kind,
                        hint,
                        term,
                        files,
                        error,
                        guesses,
                        overwrite,
                        buttons,
                        report,
                        past);
    }

    private void show(ImportKind chosen) {
        hint.setText(getTranslation("import.hint." + chosen.name()));
        term.setVisible(chosen == ImportKind.QUACS);
        overwrite.setVisible(chosen == ImportKind.QUACS);
        beginAnew();
    }

    /** What was seen before doesn't belong to what is chosen now. */
    private void beginAnew() {
        otherwise = null;
        reset();
    }

    private void reset() {
        error.setText("");
        guesses.removeAll();
        report.setVisible(false);
        apply.setVisible(false);
    }

    private void run(boolean dry) {
        reset();
        dryRun.setEnabled(true);
        apply.setEnabled(true);
        Optional<ImportTerm> given = term.isVisible() ? term.read() : Optional.empty();
        if (term.isVisible() && given.isEmpty()) {
            return;
        }
        try {
            List<ImportFile> handedIn =
                    files.files().stream().map(it -> it.otherwiseIn(otherwise)).toList();
            report.show(imports.importFiles(
                    kind.getValue(),
                    new ImportRequest(given.orElse(null), handedIn, dry, overwrite.getValue(), getLocale())));
            apply.setVisible(dry);
            past.refresh();
        } catch (NotInEncoding e) {
            refuse(e.reason());
            e.guesses().forEach(this::propose);
        } catch (ImportRefused e) {
            refuse(e.reason());
        }
    }

    private void propose(EncodingGuess guess) {
        String name = guess.encoding().displayName();
        var take = new Button(getTranslation("import.encoding.take", name), event -> readIn(guess.encoding()));
        var reading = new Div(take, new Span(String.join(", ", guess.sample())));
        reading.addClassName("encoding-guess");
        guesses.add(reading);
    }

    /** What would happen is shown first, whatever was asked for before. */
    private void readIn(Charset encoding) {
        otherwise = encoding;
        run(true);
        dryRun.focus();
    }

    private void refuse(Remark reason) {
        error.setText(getTranslation(reason.key(), reason.details().toArray()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("import.title"));
    }
}
