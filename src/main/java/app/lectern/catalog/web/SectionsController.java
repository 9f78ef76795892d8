package app.lectern.catalog.web;

import app.lectern.api.DocumentedCallers;
import app.lectern.api.DocumentedCallers.Caller;
import app.lectern.base.NoSuchSection;
import app.lectern.base.SectionId;
import app.lectern.catalog.CatalogService;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Single sections. */
@DocumentedCallers(Caller.ANYBODY)
@RestController
class SectionsController {

    private final CatalogService catalog;

    SectionsController(CatalogService catalog) {
        this.catalog = catalog;
    }

    /** One section, with when it meets and how many seats it has left. */
    @GetMapping("/api/v1/sections/{sectionId}")
    SectionJson section(@PathVariable String sectionId) {
        return SectionId.parse(sectionId)
                .flatMap(catalog::section)
                .map(SectionJson::of)
                .orElseThrow(() -> new NoSuchSection(sectionId));
    }
}
