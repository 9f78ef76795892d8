package app.lectern.student.courses;

import app.lectern.base.TermId;
import app.lectern.catalog.SectionFilter;
import app.lectern.catalog.SectionFilterBuilder;
import app.lectern.catalog.SectionStatus;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for in the courses grid, as it stands in the address: a copied link finds the same.
 *
 * @param search words; empty for all
 * @param subject a subject; {@code null} for all
 * @param credits what a section must be worth; {@code null} for any
 * @param openOnly only sections with a seat left
 * @param status only sections of this status; {@code null} for all
 * @param overFull only sections with more students than seats
 * @param withoutMeetings only sections without meetings
 * @param sort the columns sorted by, as in {@code title,asc}
 */
public record CourseSearch(
        String search,
        @Nullable String subject,
        @Nullable Integer credits,
        boolean openOnly,
        @Nullable SectionStatus status,
        boolean overFull,
        boolean withoutMeetings,
        List<String> sort) {

    /** Everything, in the grid's own order. */
    static final CourseSearch ALL = new CourseSearch("", null, null, false, null, false, false, List.of());

    /** Reads an address; what it can't understand counts as not said. */
    static CourseSearch from(QueryParameters parameters) {
        return new CourseSearch(
                parameters.getSingleParameter("q").orElse(""),
                parameters
                        .getSingleParameter("subject")
                        .filter(it -> !it.isBlank())
                        .orElse(null),
                parameters
                        .getSingleParameter("credits")
                        .flatMap(CourseSearch::number)
                        .orElse(null),
                flag(parameters, "open"),
                parameters
                        .getSingleParameter("status")
                        .flatMap(CourseSearch::status)
                        .orElse(null),
                flag(parameters, "overFull"),
                flag(parameters, "withoutMeetings"),
                parameters.getParameters("sort"));
    }

    private static boolean flag(QueryParameters parameters, String name) {
        return parameters.getSingleParameter(name).filter("true"::equals).isPresent();
    }

    private static Optional<Integer> number(String text) {
        return text.matches("\\d{1,2}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static Optional<SectionStatus> status(String text) {
        return Stream.of(SectionStatus.values())
                .filter(it -> it.name().equalsIgnoreCase(text))
                .findFirst();
    }

    public QueryParameters toQueryParameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        put(parameters, "q", search);
        put(parameters, "subject", subject);
        put(parameters, "credits", credits);
        put(parameters, "open", openOnly ? true : null);
        put(parameters, "status", status);
        put(parameters, "overFull", overFull ? true : null);
        put(parameters, "withoutMeetings", withoutMeetings ? true : null);
        if (!sort.isEmpty()) {
            parameters.put("sort", sort);
        }
        return new QueryParameters(parameters);
    }

    private static void put(Map<String, List<String>> parameters, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            parameters.put(name, List.of(value.toString()));
        }
    }

    CourseSearch sortedBy(List<String> columns) {
        return new CourseSearch(
                search, subject, credits, openOnly, status, overFull, withoutMeetings, List.copyOf(columns));
    }

    /** How many filters are in use, the search apart. */
    int filters() {
        return (int) Stream.of(subject != null, credits != null, openOnly, status != null, overFull, withoutMeetings)
                .filter(used -> used)
                .count();
    }

    SectionFilter in(TermId term) {
        return SectionFilterBuilder.builder()
                .term(term)
                .search(search)
                .subject(subject)
                .credits(credits)
                .openOnly(openOnly)
                .status(status)
                .overFull(overFull)
                .withoutMeetings(withoutMeetings)
                .build();
    }
}
