package app.lectern.people;

import static java.util.stream.Collectors.joining;

import java.util.stream.Stream;

/** How names are put together, and how long each may be; whoever has one name only has no last name. */
public final class PersonNames {

    /** In code points, the first as well as the last. */
    public static final int LONGEST = 100;

    static final String FIRST_FORM = "(?s)(?=.*\\S).{1," + LONGEST + "}";
    static final String LAST_FORM = "(?s).{0," + LONGEST + "}";

    private PersonNames() {}

    /** First and last name, as people write them. */
    public static String full(String firstName, String lastName) {
        return joined(" ", firstName, lastName);
    }

    /** As names stand in a list, as in {@code Vega, Rosa}. */
    public static String listed(String firstName, String lastName) {
        return joined(", ", lastName, firstName);
    }

    private static String joined(String between, String... names) {
        return Stream.of(names).filter(name -> !name.isBlank()).collect(joining(between));
    }
}
