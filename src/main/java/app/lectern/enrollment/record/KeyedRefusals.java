package app.lectern.enrollment.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which requests that carried a key were refused, for tries of the same request that are still under way.
 *
 * @param count how many refusals there were
 * @param latest the keys of the latest {@link #KEPT} of them, oldest first
 */
public record KeyedRefusals(int count, List<String> latest) {

    static final int KEPT = 8;
    private static final KeyedRefusals NONE = new KeyedRefusals(0, List.of());

    static KeyedRefusals orNone(@Nullable KeyedRefusals refused) {
        return refused == null ? NONE : refused;
    }

    static KeyedRefusals first(String key) {
        return new KeyedRefusals(1, List.of(key));
    }

    /** Whether the key is, or may be, among those that were refused since these were all. */
    public boolean mayHave(String key, KeyedRefusals before) {
        int since = count - before.count;
        return since < 0
                || since > latest.size()
                || latest.subList(latest.size() - since, latest.size()).contains(key);
    }
}
