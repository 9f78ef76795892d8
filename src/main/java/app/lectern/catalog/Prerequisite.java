package app.lectern.catalog;

import app.lectern.base.CourseId;
import java.util.List;
import java.util.stream.Stream;

/** What a student must have done before, as a tree. */
public sealed interface Prerequisite {

    /** The courses that the tree names, each as often as it does. */
    Stream<CourseId> courses();

    /** All of these. */
    record AllOf(List<Prerequisite> parts) implements Prerequisite {
        @Override
        public Stream<CourseId> courses() {
            return parts.stream().flatMap(Prerequisite::courses);
        }
    }

    /** One of these. */
    record AnyOf(List<Prerequisite> parts) implements Prerequisite {
        @Override
        public Stream<CourseId> courses() {
            return parts.stream().flatMap(Prerequisite::courses);
        }
    }

    /** This course completed. */
    record Completed(CourseId course) implements Prerequisite {
        @Override
        public Stream<CourseId> courses() {
            return Stream.of(course);
        }
    }

    /** A test that is no course, as in a placement test. */
    record Test(String code) implements Prerequisite {
        @Override
        public Stream<CourseId> courses() {
            return Stream.empty();
        }
    }
}
