package app.lectern.registrar.ui.people;

import app.lectern.people.PeopleFilter;
import app.lectern.people.Role;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom the registrar looks for, as it stands in the address: a copied link finds the same.
 *
 * @param words of names or address, or a number; empty for all
 * @param role {@code null} for all
 * @param disabled {@code null} for both
 * @param sort the columns sorted by, as in {@code last_name,asc}
 */
record PeopleSearch(
        String words, @Nullable Role role, @Nullable Boolean disabled, List<String> sort) {

    /** Everybody, in the order of their numbers. */
    static final PeopleSearch ALL = new PeopleSearch("", null, null, List.of());

    /** Reads an address; what it can't understand counts as not said. */
    static PeopleSearch from(QueryParameters parameters) {
        return new PeopleSearch(
                parameters.getSingleParameter("q").orElse(""),
                parameters
                        .getSingleParameter("role")
                        .flatMap(PeopleSearch::role)
                        .orElse(null),
                parameters
                        .getSingleParameter("disabled")
                        .flatMap(PeopleSearch::yesOrNo)
                        .orElse(null),
                parameters.getParameters("sort"));
    }

    private static Optional<Role> role(String text) {
        return Stream.of(Role.values())
                .filter(role -> role.name().equalsIgnoreCase(text))
                .findFirst();
    }

    private static Optional<Boolean> yesOrNo(String text) {
        return Stream.of(true, false).filter(it -> it.toString().equals(text)).findFirst();
    }

    QueryParameters toQueryParameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        put(parameters, "q", words);
        put(parameters, "role", role);
        put(parameters, "disabled", disabled);
        if (!sort.isEmpty()) {
            parameters.put("sort", sort);
        }
        return new QueryParameters(parameters);
    }

    private static void put(Map<String, List<String>> parameters, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            parameters.put(name, List.of(value.toString()));
        }
    }

    PeopleSearch sortedBy(List<String> columns) {
        return new PeopleSearch(words, role, disabled, List.copyOf(columns));
    }

    PeopleFilter filter() {
        return new PeopleFilter(words, role, disabled, null);
    }
}
