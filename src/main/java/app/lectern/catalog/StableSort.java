package app.lectern.catalog;

import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

/** Breaks ties in the order of a page, so that no element is on two pages or on none. */
class StableSort {

    private StableSort() {}

    /** The page, sorted by these fields after its own; a field that it is sorted by already keeps its direction. */
    static Pageable of(Pageable page, String... fields) {
        Sort sort = page.getSort();
        for (String field : fields) {
            sort = sort.getOrderFor(field) == null ? sort.and(Sort.by(field)) : sort;
        }
        return PageRequest.of(page.getPageNumber(), page.getPageSize(), sort);
    }
}
