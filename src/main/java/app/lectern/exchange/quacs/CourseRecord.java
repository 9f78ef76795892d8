package app.lectern.exchange.quacs;

import app.lectern.exchange.Remark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code courses.json} says of a course beside its sections.
 *
 * @param title its title; {@code null} when it has none
 * @param notes what was adapted
 */
record CourseRecord(@Nullable String title, List<Remark> notes) {

    static final CourseRecord NONE = new CourseRecord(null, List.of());
}
