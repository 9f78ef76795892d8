package app.lectern.signin.ui;

import static java.util.stream.Collectors.joining;

import app.lectern.base.GradeScale.Step;
import app.lectern.base.UnseenCharacters;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.data.binder.Result;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A scale of grades as the office types it: one grade a line, as in {@code A-, 3.7, yes, yes}. */
class GradeLines {

    private static final String NO_WORTH = "-";
    private static final int PARTS = 4;
    private static final int LONGEST = 10;
    private static final int MOST = 60;
    private static final BigDecimal HIGHEST = new BigDecimal(100);

    private GradeLines() {}

    static String of(List<Step> steps) {
        return steps.stream().map(GradeLines::line).collect(joining("\n"));
    }

    private static String line(Step step) {
        String worth = step.worth() == null ? NO_WORTH : step.worth().toPlainString();
        return String.join(", ", step.code(), worth, word(step.passes()), word(step.repeats()));
    }

    private static String word(boolean so) {
        return text(so ? "settings.grades.yes" : "settings.grades.no");
    }

    /** The grades, or which line can't be read. */
    static Result<List<Step>> read(String text) {
        if (UnseenCharacters.inLines(text)) {
            return Result.error(text("text.unseen"));
        }
        var steps = new ArrayList<Step>();
        var codes = new HashSet<String>();
        for (String line : text.lines().filter(it -> !it.isBlank()).toList()) {
            Optional<Step> step = step(line.strip().split("\\s*,\\s*"));
            if (step.isEmpty()) {
                return Result.error(text("settings.grades.unreadable", line));
            }
            if (!codes.add(step.get().code().toUpperCase(Locale.ROOT))) {
                return Result.error(text("settings.grades.twice", step.get().code()));
            }
            steps.add(step.get());
        }
        return steps.isEmpty() || steps.size() > MOST ? Result.error(text("settings.grades.number")) : Result.ok(steps);
    }

    private static Optional<Step> step(String[] parts) {
        if (parts.length != PARTS || parts[0].isEmpty() || parts[0].length() > LONGEST) {
            return Optional.empty();
        }
        return flag(parts[2]).flatMap(passes -> flag(parts[3])
                .flatMap(repeats -> parts[1].equals(NO_WORTH)
                        ? Optional.of(new Step(parts[0], null, passes, repeats))
                        : worth(parts[1]).map(worth -> new Step(parts[0], worth, passes, repeats))));
    }

    private static Optional<BigDecimal> worth(String text) {
        return Optional.of(text)
                .filter(it -> it.matches("\\d{1,3}(\\.\\d{1,4})?"))
                .map(BigDecimal::new)
                .filter(it -> it.compareTo(HIGHEST) <= 0);
    }

    private static Optional<Boolean> flag(String word) {
        return Stream.of(true, false)
                .filter(it -> yesOrNo(it).contains(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static Set<String> yesOrNo(boolean so) {
        return Set.of(word(so), Boolean.toString(so));
    }

    private static String text(String key, Object... details) {
        return UI.getCurrent().getTranslation(key, details);
    }
}
