package app.lectern.catalog.startup;

import app.lectern.catalog.Sections;
import app.lectern.catalog.office.CatalogWriter;
import app.lectern.catalog.office.MovedTerms;
import app.lectern.storage.StartUpStep;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Tells editions anew whose terms moved, and derives the search fields anew of sections whose course changed, in a process
 * that was killed before it got to them.
 */
@Component
@Order(SearchFieldsRepair.AFTER_INDEXES)
public class SearchFieldsRepair implements StartUpStep {

    static final int AFTER_INDEXES = 1;

    private final Sections sections;
    private final MovedTerms editions;
    private final CatalogWriter writer;

    SearchFieldsRepair(Sections sections, MovedTerms editions, CatalogWriter writer) {
        this.sections = sections;
        this.editions = editions;
        this.writer = writer;
    }

    @Override
    public void run() {
        editions.retellAll();
        writer.relist(sections.findAll());
    }
}
