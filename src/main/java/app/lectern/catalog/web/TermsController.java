package app.lectern.catalog.web;

import app.lectern.api.DocumentedCallers;
import app.lectern.api.DocumentedCallers.Caller;
import app.lectern.base.TermId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Term;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The terms of the school. */
@DocumentedCallers(Caller.ANYBODY)
@RestController
class TermsController {

    private final CatalogService catalog;

    TermsController(CatalogService catalog) {
        this.catalog = catalog;
    }

    /** All terms, the latest first. */
    @GetMapping("/api/v1/terms")
    List<TermJson> terms() {
        return catalog.terms().stream().map(TermJson::of).toList();
    }

    record TermJson(
            TermId term,
            String name,
            LocalDate starts,
            LocalDate ends,
            int creditLimit,
            String zone,
            @Nullable LocalDate addDeadline,
            @Nullable LocalDate dropDeadline,
            @Nullable LocalDate withdrawDeadline,
            List<WindowJson> windows) {

        static TermJson of(Term term) {
            return new TermJson(
                    term.id(),
                    term.name(),
                    term.starts(),
                    term.ends(),
                    term.creditLimit(),
                    term.zone().getId(),
                    term.addDeadline(),
                    term.dropDeadline(),
                    term.withdrawDeadline(),
                    term.windows().stream()
                            .map(window -> WindowJson.of(window, term.zone()))
                            .toList());
        }
    }
}
