package app.lectern.catalog;

import static java.util.stream.Collectors.joining;

import app.lectern.base.Classification;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who may take a section, by classification and major.
 *
 * @param only the classifications that may; empty when all may
 * @param except the classifications that may not
 * @param majors the majors of which one is needed; empty when none is
 */
public record Restriction(Set<Classification> only, Set<Classification> except, Set<String> majors) {

    public static final Restriction NONE = new Restriction(Set.of(), Set.of(), Set.of());

    public Restriction {
        only = only == null ? Set.of() : Set.copyOf(only);
        except = except == null ? Set.of() : Set.copyOf(except);
        majors = majors == null ? Set.of() : Set.copyOf(majors);
    }

    /** Whether a student like this may take the section; one whose classification nobody knows is none that may not. */
    public boolean admits(@Nullable Classification classification, Collection<String> theirMajors) {
        return admits(classification)
                && (majors.isEmpty() || theirMajors.stream().anyMatch(this::asksFor));
    }

    private boolean admits(@Nullable Classification classification) {
        return classification == null
                ? only.isEmpty()
                : (only.isEmpty() || only.contains(classification)) && !except.contains(classification);
    }

    /** The same in codes, in an order of its own, as in {@code SENIOR, not FROSH, ART}. */
    public String inShort() {
        return Stream.of(
                        only.stream().sorted().map(Enum::name),
                        except.stream().sorted().map(it -> "not " + it.name()),
                        majors.stream().sorted())
                .flatMap(Function.identity())
                .collect(joining(", "));
    }

    private boolean asksFor(String major) {
        return majors.stream().anyMatch(major::equalsIgnoreCase);
    }
}
