package app.lectern.catalog;

import app.lectern.base.CourseId;
import app.lectern.base.Grade;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a student must have done before, as a tree. */
public sealed interface Prerequisite {

    /** The courses that the tree names, each as often as it does. */
    Stream<CourseId> courses();

    /** The same tree, in which courses only have to be passed. */
    Prerequisite plain();

    /** All of these. */
    record AllOf(List<Prerequisite> parts) implements Prerequisite {
        @Override
        public Stream<CourseId> courses() {
            return parts.stream().flatMap(Prerequisite::courses);
        }

        @Override
        public Prerequisite plain() {
            return new AllOf(parts.stream().map(Prerequisite::plain).toList());
        }
    }

    /** One of these. */
    record AnyOf(List<Prerequisite> parts) implements Prerequisite {
        @Override
        public Stream<CourseId> courses() {
            return parts.stream().flatMap(Prerequisite::courses);
        }

        @Override
        public Prerequisite plain() {
            return new AnyOf(parts.stream().map(Prerequisite::plain).toList());
        }
    }

    /**
     * This course completed.
     *
     * @param minimum the grade that it takes; {@code null} when it only has to be passed
     * @param together whether it may be taken in the same term instead
     */
    record Completed(CourseId course, @Nullable Grade minimum, boolean together) implements Prerequisite {

        /** This course passed. */
        public Completed(CourseId course) {
            this(course, null, false);
        }

        @Override
        public Stream<CourseId> courses() {
            return Stream.of(course);
        }

        @Override
        public Prerequisite plain() {
            return new Completed(course);
        }
    }

    /** A test that is no course, as in a placement test. */
    record Test(String code) implements Prerequisite {

        public Test {
            code = code.strip();
        }

        @Override
        public Stream<CourseId> courses() {
            return Stream.empty();
        }

        @Override
        public Prerequisite plain() {
            return this;
        }
    }
}
