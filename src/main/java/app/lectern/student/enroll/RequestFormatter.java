package app.lectern.student.enroll;

import app.lectern.base.TermId;
import app.lectern.base.Texts;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Term;
import app.lectern.enrollment.overrides.OverrideStatus;
import app.lectern.enrollment.record.RuleOverride;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** Says what a student asked the registrar for, and what came of it, as in "You asked the registrar on Mon, Dec 8". */
@SpringComponent
public class RequestFormatter {

    private final CatalogService catalog;
    private final Texts texts;
    private final Clock clock;

    RequestFormatter(CatalogService catalog, Texts texts, Clock clock) {
        this.catalog = catalog;
        this.texts = texts;
        this.clock = clock;
    }

    /** What came of it so far, with the registrar's words. */
    public String of(OverrideStatus standing, Locale locale) {
        RuleOverride request = standing.override();
        String day = day(Objects.requireNonNullElse(request.decidedAt(), request.askedAt()), request.term(), locale);
        String words =
                switch (request.status()) {
                    case ASKED -> texts.getTranslation("request.asked", locale, day);
                    case REFUSED -> texts.getTranslation("request.refused", locale, day);
                    case GRANTED ->
                        texts.getTranslation(standing.used() ? "request.used" : "request.granted", locale, day);
                };
        return request.answer() == null
                ? words
                : texts.getTranslation("request.answer", locale, words, request.answer());
    }

    /** What was asked for. */
    public String wanted(RuleOverride request, Locale locale) {
        return request.codes().stream()
                .sorted()
                .map(code -> texts.getTranslation("code." + code.name(), locale))
                .collect(Collectors.joining(" · "));
    }

    private String day(Instant instant, TermId term, Locale locale) {
        ZoneId zone = catalog.term(term).map(Term::zone).orElseGet(clock::getZone);
        return DateTimeFormatter.ofLocalizedPattern("MMMEd").withLocale(locale).format(instant.atZone(zone));
    }
}
