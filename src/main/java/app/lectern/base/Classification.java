package app.lectern.base;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** How far a student has come. */
public enum Classification {
    FROSH,
    SOPHOMORE,
    JUNIOR,
    SENIOR,
    GRADUATE;

    private static final Map<String, Classification> OTHERWISE = Map.of(
            "FRESHMAN", FROSH, "FIRST-YEAR", FROSH, "FIRST YEAR", FROSH, "SECOND-YEAR", SOPHOMORE, "GRAD", GRADUATE);

    /** Each by its name and by whatever else colleges call it, in upper case. */
    public static Map<String, Classification> byName() {
        var names = new HashMap<>(OTHERWISE);
        Stream.of(values()).forEach(it -> names.put(it.name(), it));
        return Map.copyOf(names);
    }
}
