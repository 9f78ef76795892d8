package app.lectern.catalog.web;

import app.lectern.base.TermId;
import app.lectern.catalog.Term;
import app.lectern.catalog.TermState;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

@RecordBuilder
record TermJson(
        TermId term,
        String name,
        TermState state,
        LocalDate starts,
        LocalDate ends,
        int creditLimit,
        String zone,
        @Nullable LocalDate addDeadline,
        @Nullable LocalDate dropDeadline,
        @Nullable LocalDate withdrawDeadline,
        List<WindowJson> windows) {

    static TermJson of(Term term) {
        return TermJsonBuilder.builder()
                .term(term.id())
                .name(term.name())
                .state(term.state())
                .starts(term.starts())
                .ends(term.ends())
                .creditLimit(term.creditLimit())
                .zone(term.zone().getId())
                .addDeadline(term.addDeadline())
                .dropDeadline(term.dropDeadline())
                .withdrawDeadline(term.withdrawDeadline())
                .windows(term.windows().stream()
                        .map(window -> WindowJson.of(window, term.zone()))
                        .toList())
                .build();
    }
}
