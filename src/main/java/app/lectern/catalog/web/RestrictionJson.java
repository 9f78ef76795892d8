package app.lectern.catalog.web;

import app.lectern.base.Classification;
import app.lectern.catalog.Restriction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who may take a section, as the API shows it. */
record RestrictionJson(List<Classification> only, List<Classification> except, List<String> majors) {

    static @Nullable RestrictionJson of(@Nullable Restriction restriction) {
        return restriction == null
                ? null
                : new RestrictionJson(
                        restriction.only().stream().sorted().toList(),
                        restriction.except().stream().sorted().toList(),
                        restriction.majors().stream().sorted().toList());
    }
}
