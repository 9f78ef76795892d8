package app.lectern.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What everybody does in a run; made of a seed and nothing else.
 *
 * @param parts what goes on at the same time
 */
record Script(List<Part> parts) {

    /** What one student does in one tab, one thing after the other. */
    record Part(int student, List<Step> steps) {}

    /**
     * A wish, and how it is asked for.
     *
     * @param atOnce how many requests are sent at the same time, 1 or more
     * @param lost how many answers are thrown away besides: of requests at the same time if there are several, else before
     * @param again how often it is asked for once more when the answer is there
     * @param lateAgain whether it is asked for once more after the step that follows
     */
    record Step(Wish wish, int atOnce, int lost, int again, boolean lateAgain) {

        static Step once(Wish wish) {
            return new Step(wish, 1, 0, 0, false);
        }
    }

    int size() {
        return parts.stream().mapToInt(it -> it.steps().size()).sum();
    }

    static Script of(List<Part> parts) {
        return new Script(List.copyOf(parts));
    }

    /**
     * Everybody does this and that; one in four has two tabs.
     *
     * @param steps how many each does in each tab
     * @param name tells this script's keys from others'
     */
    static Script anyhow(Random random, Campus campus, int steps, String name) {
        return of(campus.pupils().stream()
                .flatMap(pupil -> tabs(random, campus, pupil.id(), random.nextInt(4) == 0 ? 2 : 1, steps, name))
                .toList());
    }

    /** Everybody does this and that in several tabs. */
    static Script inTabs(Random random, Campus campus, int tabs, int steps, String name) {
        return of(campus.pupils().stream()
                .flatMap(pupil -> tabs(random, campus, pupil.id(), tabs, steps, name))
                .toList());
    }

    private static Stream<Part> tabs(Random random, Campus campus, int student, int tabs, int steps, String name) {
        return IntStream.range(0, tabs).mapToObj(tab -> part(random, campus, student, name + "-tab" + tab, steps));
    }

    /** Everybody changes their mind, and changes it back. */
    static Script backAndForth(Random random, Campus campus, String name) {
        return of(campus.pupils().stream()
                .map(pupil -> new Part(pupil.id(), changeOfMind(random, campus, pupil.id(), name)))
                .toList());
    }

    /** The same with one part after the other, so that what must come soon does on a busy machine. */
    List<Script> oneByOne() {
        return parts.stream().map(part -> of(List.of(part))).toList();
    }

    /** Everybody wants a seat in, or a place in the line of, one of the first few sections. */
    static Script queue(Campus campus, int sections) {
        return of(campus.pupils().stream()
                .map(it -> one(it.id(), Wish.Kind.ENROLL_OR_WAIT, campus, sections))
                .toList());
    }

    /** One in two gives that up again. */
    static Script leave(Campus campus, int sections) {
        return of(campus.pupils().stream()
                .filter(it -> it.id() / sections % 2 == 0)
                .map(it -> one(it.id(), Wish.Kind.DROP, campus, sections))
                .toList());
    }

    private static Part one(int student, Wish.Kind kind, Campus campus, int sections) {
        String section = campus.lessons().get(student % sections).id();
        return new Part(student, List.of(Step.once(Wish.of(student, kind, section, kind + "-of-" + student))));
    }

    private static Part part(Random random, Campus campus, int student, String tab, int steps) {
        List<Step> all = new ArrayList<>();
        while (all.size() < steps) {
            String name = tab + "-" + all.size();
            all.addAll(
                    random.nextInt(4) == 0
                            ? changeOfMind(random, campus, student, name)
                            : List.of(step(random, campus, student, name)));
        }
        return new Part(student, all);
    }

    private static Step step(Random random, Campus campus, int student, String name) {
        return chance(random, wish(random, campus, student, key(random, student, name)));
    }

    private static Wish wish(Random random, Campus campus, int student, String key) {
        var kind = kind(random);
        return switch (kind) {
            case DROP, UNDO -> Wish.of(student, kind, section(random, campus), key);
            case ENROLL, SWAP, ENROLL_OR_WAIT -> taking(random, campus, new Wish(student, kind, List.of(), null, key));
        };
    }

    private static Wish taking(Random random, Campus campus, Wish wish) {
        boolean inExchange =
                wish.kind() == Wish.Kind.SWAP || wish.kind() == Wish.Kind.ENROLL_OR_WAIT && random.nextInt(4) == 0;
        String given = section(random, campus);
        List<String> taken = inExchange && random.nextInt(4) == 0
                ? List.of(oneOf(random, campus.ofCourseOf(given)))
                : any(random, campus);
        return inExchange && !taken.contains(given)
                ? new Wish(wish.student(), wish.kind(), taken, given, wish.key())
                : wish.kind() == Wish.Kind.SWAP
                        ? Wish.of(wish.student(), Wish.Kind.DROP, given, wish.key())
                        : new Wish(wish.student(), wish.kind(), taken, null, wish.key());
    }

    private static String key(Random random, int student, String name) {
        return "key-" + student + "-" + name + "-" + Integer.toHexString(random.nextInt());
    }

    /** Takes something, gives it up, takes something else that may be in its way, and wants it back. */
    private static List<Step> changeOfMind(Random random, Campus campus, int student, String name) {
        List<String> first = any(random, campus);
        List<String> second = any(random, campus);
        return List.of(
                chance(random, new Wish(student, Wish.Kind.ENROLL, first, null, key(random, student, name + "a"))),
                chance(random, Wish.of(student, Wish.Kind.DROP, first.getFirst(), key(random, student, name + "b"))),
                Step.once(new Wish(student, Wish.Kind.ENROLL, second, null, key(random, student, name + "c"))),
                chance(random, Wish.of(student, Wish.Kind.UNDO, first.getLast(), key(random, student, name + "d"))));
    }

    private static Wish.Kind kind(Random random) {
        int dice = random.nextInt(20);
        if (dice < 3) {
            return Wish.Kind.ENROLL;
        }
        if (dice < 11) {
            return Wish.Kind.ENROLL_OR_WAIT;
        }
        if (dice < 15) {
            return Wish.Kind.DROP;
        }
        return dice < 17 ? Wish.Kind.UNDO : Wish.Kind.SWAP;
    }

    /** Mostly all that goes together; now and then one of it alone. */
    private static List<String> any(Random random, Campus campus) {
        List<String> bundle = oneOf(random, campus.bundles());
        return random.nextInt(6) == 0 ? List.of(oneOf(random, bundle)) : bundle;
    }

    private static String section(Random random, Campus campus) {
        return oneOf(random, campus.lessons()).id();
    }

    private static <T> T oneOf(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static Step chance(Random random, Wish wish) {
        int dice = random.nextInt(12);
        return new Step(
                wish, dice == 0 ? 3 : 1, dice == 1 || dice == 2 ? 1 : 0, dice == 3 ? 2 : 0, dice == 4 || dice == 5);
    }

    /**
     * Everybody tries for seats, and asks one to three times; a third of the answers is lost.
     *
     * @param attempts for how many sections each asks, one after the other
     */
    static Script rush(Random random, Campus campus, int attempts) {
        return of(campus.pupils().stream()
                .map(it -> new Part(
                        it.id(),
                        IntStream.range(0, attempts)
                                .mapToObj(attempt -> attempt(random, campus, it.id(), attempt))
                                .toList()))
                .toList());
    }

    private static Step attempt(Random random, Campus campus, int student, int attempt) {
        var kind = random.nextBoolean() ? Wish.Kind.ENROLL_OR_WAIT : Wish.Kind.ENROLL;
        var wish = new Wish(student, kind, any(random, campus), null, "key-" + student + "-" + attempt);
        int times = 1 + random.nextInt(3);
        int lost = (int)
                IntStream.range(0, times).filter(it -> random.nextInt(3) == 0).count();
        int answered = Math.max(1, times - lost);
        return random.nextInt(3) == 0
                ? new Step(wish, answered, lost, 0, false)
                : new Step(wish, 1, lost, answered - 1, false);
    }
}
