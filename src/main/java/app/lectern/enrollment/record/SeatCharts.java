package app.lectern.enrollment.record;

import static java.util.stream.Collectors.toMap;

import app.lectern.base.SectionId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The charts of some sections, all drawn at the same moment. */
public record SeatCharts(Map<SectionId, SeatChart> bySection) {

    /** Charts to draw in, with nobody in them yet. */
    public static SeatCharts blank(Collection<SectionId> sections) {
        return new SeatCharts(sections.stream()
                .distinct()
                .collect(toMap(
                        Function.identity(),
                        section -> new SeatChart(section, new HashMap<>(), new TreeMap<>(), new HashSet<>()))));
    }

    /** With these in the place of those of the same sections. */
    public SeatCharts with(Collection<SeatChart> others) {
        Map<SectionId, SeatChart> all = new HashMap<>(bySection);
        others.forEach(it -> all.put(it.section(), it));
        return new SeatCharts(all);
    }

    public boolean has(SectionId section) {
        return bySection.containsKey(section);
    }

    public SeatChart of(SectionId section) {
        return Objects.requireNonNull(bySection.get(section), () -> "No chart of " + section);
    }

    public Stream<SeatChart> all() {
        return bySection.values().stream();
    }
}
