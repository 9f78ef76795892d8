package app.lectern.base;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;

/**
 * The grades that a school gives. What is in no scale passes nothing.
 *
 * @param steps the best first; no two with the same code
 */
public record GradeScale(
        @Size(min = 1, max = 60, message = "{settings.grades.number}")
        List<@Valid Step> steps) {

    /** The scale of a school that has not said otherwise. */
    public static final GradeScale USUAL = new GradeScale(Stream.of(
                    letters("A+ 4.3", "A 4.0", "A- 3.7", "B+ 3.3", "B 3.0", "B- 2.7", "C+ 2.3", "C 2.0", "C- 1.7"),
                    letters("D+ 1.3", "D 1.0", "D- 0.7", "P 2.0", "CR 2.0", "S 2.0"),
                    Stream.of(new Step("F", BigDecimal.ZERO, false, false)),
                    Stream.of("U", "NC", "NP", "AU", "W", "WF", "IP", "I", "NR")
                            .map(code -> new Step(code, null, false, false)))
            .flatMap(it -> it)
            .toList());

    /**
     * A grade.
     *
     * @param code as the school writes it, in whichever case
     * @param worth to be compared with the least that a course asks for; {@code null} for one that is never enough
     * @param passes whether the course counts as done
     * @param repeats whether taking the course once more is a repetition
     */
    public record Step(
            @NotBlank(message = "{person.grade.invalid}") @Size(max = 10, message = "{person.grade.invalid}") @PlainText
            String code,

            @Nullable @Range(min = 0, max = 100, message = "{settings.grades.worth}")
            BigDecimal worth,

            boolean passes,
            boolean repeats) {

        /** 4.0 and 4 are worth the same. */
        public Step {
            code = code.strip();
            worth = worth == null ? null : worth.stripTrailingZeros();
        }
    }

    public GradeScale {
        steps = List.copyOf(steps);
    }

    private static Stream<Step> letters(String... letters) {
        return Stream.of(letters)
                .map(it -> it.split(" "))
                .map(it -> new Step(it[0], new BigDecimal(it[1]), true, true));
    }

    /** Whether the school gives this grade. */
    public boolean has(String code) {
        return step(code).isPresent();
    }

    private Optional<Step> step(String code) {
        return steps.stream()
                .filter(it -> it.code().equalsIgnoreCase(code.strip()))
                .findFirst();
    }

    /** Whether a course with this grade counts as done. */
    public boolean passes(Grade grade) {
        return step(grade.value()).map(Step::passes).orElse(false);
    }

    /** Whether taking a course once more after this grade is a repetition. */
    public boolean repeats(Grade grade) {
        return step(grade.value()).map(Step::repeats).orElse(false);
    }

    /** Whether it passes and is as good as {@code minimum}; what can't be compared is as good as itself only. */
    public boolean isEnough(Grade grade, Grade minimum) {
        return passes(grade) && isAsGood(grade, minimum);
    }

    /** Whether one is worth as much as the other. */
    public boolean isAsGood(Grade grade, Grade other) {
        return grade.value().equalsIgnoreCase(other.value())
                || worth(grade)
                        .flatMap(worth -> worth(other).map(asked -> worth.compareTo(asked) >= 0))
                        .orElse(false);
    }

    private Optional<BigDecimal> worth(Grade grade) {
        return step(grade.value()).map(Step::worth);
    }
}
