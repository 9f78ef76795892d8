package app.lectern.exchange;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import app.lectern.exchange.Remark.Kind;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/** What an import remarked on, and why it left rows out. */
class Oddities {

    private Oddities() {}

    /** How many rows there is something of each kind to say about. */
    static Map<Kind, Long> of(ImportReport report) {
        return report.rows().stream()
                .flatMap(row -> Stream.concat(Stream.ofNullable(row.reason()), row.notes().stream())
                        .map(Remark::kind)
                        .distinct())
                .collect(groupingBy(kind -> kind, () -> new EnumMap<>(Kind.class), counting()));
    }
}
