package app.lectern.api;

import java.util.List;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;

/** Which page of a list is asked for over HTTP, and in which order. */
public class Paging {

    private static final int LARGEST_PAGE = 200;
    private static final int LAST_PAGE = 1_000_000;

    private Paging() {}

    /**
     * @param page from 0
     * @param size 1 or more; more than 200 are never on a page
     * @param sort a field and, after a comma, {@code asc} or {@code desc}; {@code asc} when left out
     * @param fields what the list can be sorted by
     * @throws RequestMalformed when it can't be so
     */
    public static PageRequest of(int page, int size, String sort, List<String> fields) {
        if (page < 0 || page > LAST_PAGE || size < 1) {
            throw new RequestMalformed("page is 0 to " + LAST_PAGE + ", size is 1 or more");
        }
        return PageRequest.of(page, Math.min(size, LARGEST_PAGE), order(sort, fields));
    }

    private static Sort order(String sort, List<String> fields) {
        String[] parts = sort.split(",", 2);
        String direction = parts.length == 1 ? "asc" : parts[1];
        if (!fields.contains(parts[0]) || !List.of("asc", "desc").contains(direction)) {
            throw new RequestMalformed("sort is one of " + String.join(", ", fields) + ", then ,asc or ,desc");
        }
        return Sort.by(Sort.Direction.fromString(direction), parts[0]);
    }
}
