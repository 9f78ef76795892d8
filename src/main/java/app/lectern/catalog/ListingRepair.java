package app.lectern.catalog;

import app.lectern.storage.StartUpStep;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lists sections anew that a process was killed over, after it changed their course. */
@Component
@Order(ListingRepair.AFTER_INDEXES)
class ListingRepair implements StartUpStep {

    static final int AFTER_INDEXES = 1;

    private final Sections sections;
    private final CatalogBook book;

    ListingRepair(Sections sections, CatalogBook book) {
        this.sections = sections;
        this.book = book;
    }

    @Override
    public void run() {
        book.relist(sections.findAll());
    }
}
