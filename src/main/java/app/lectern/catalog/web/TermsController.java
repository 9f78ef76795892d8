package app.lectern.catalog.web;

import app.lectern.api.DocumentedCallers;
import app.lectern.api.DocumentedCallers.Caller;
import app.lectern.catalog.CatalogService;
import java.util.List;
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

    /** All terms, the latest first; drafts for registrars only. */
    @GetMapping("/api/v1/terms")
    List<TermJson> terms() {
        return catalog.terms().stream().map(TermJson::of).toList();
    }
}
