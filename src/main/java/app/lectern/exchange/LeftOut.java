package app.lectern.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Counts what is left out of an import, by name and with an example, so that nothing is left out in silence. */
public class LeftOut {

    /** How many different names are told apart: what stands under others is counted together. */
    public static final int MOST_NAMES = 50;

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_EXAMPLE = 60;

    private final Remark.Kind kind;
    private final TreeMap<String, Counted> counted = new TreeMap<>();
    private int others;

    /** @param kind what is said of a name, filled in with it, how often it was counted, and the example */
    public LeftOut(Remark.Kind kind) {
        this.kind = kind;
    }

    /** @param example the first there is */
    private record Counted(int times, String example) {

        Counted andAnother() {
            return new Counted(times + 1, example);
        }
    }

    /** Something of this name was left out; told as an example when it is the first. */
    public void count(String name, String value) {
        String shown = cut(name, LONGEST_NAME);
        if (counted.containsKey(shown) || counted.size() < MOST_NAMES) {
            counted.merge(shown, new Counted(1, cut(value, LONGEST_EXAMPLE)), (one, next) -> one.andAnother());
        } else {
            others++;
        }
    }

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) + "…" : text;
    }

    /** What to say of all together, by name. */
    public List<Remark> remarks() {
        var remarks = new ArrayList<Remark>();
        counted.forEach((name, it) -> remarks.add(Remark.of(kind, name, it.times(), it.example())));
        if (others > 0) {
            remarks.add(Remark.of(Remark.Kind.FIELDS_NOT_IMPORTED, others));
        }
        return remarks;
    }
}
