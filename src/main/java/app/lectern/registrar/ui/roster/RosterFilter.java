package app.lectern.registrar.ui.roster;

import app.lectern.base.SearchWords;
import app.lectern.enrollment.record.EnrollmentStatus.Status;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom of a roster the registrar wants to see, as it stands in the address.
 *
 * @param words of a name, or a number; empty for all
 * @param status {@code null} for all
 */
record RosterFilter(String words, @Nullable Status status) {

    /** Reads an address; what it can't understand counts as not said. */
    static RosterFilter from(QueryParameters parameters) {
        return new RosterFilter(
                parameters.getSingleParameter("q").orElse(""),
                parameters
                        .getSingleParameter("status")
                        .flatMap(RosterFilter::status)
                        .orElse(null));
    }

    private static Optional<Status> status(String text) {
        return Stream.of(Status.values())
                .filter(it -> it.name().equalsIgnoreCase(text))
                .findFirst();
    }

    QueryParameters toQueryParameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (!words.isBlank()) {
            parameters.put("q", List.of(words));
        }
        if (status != null) {
            parameters.put("status", List.of(status.name().toLowerCase(Locale.ROOT)));
        }
        return new QueryParameters(parameters);
    }

    boolean shows(RosterRow row) {
        String text = SearchWords.folded(row.name() + " " + row.userId());
        boolean found = SearchWords.of(words).folded().words().stream().allMatch(text::contains);
        return found && (status == null || row.status() == status);
    }
}
