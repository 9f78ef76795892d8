package app.lectern.enrollment.plans;

import app.lectern.base.SectionId;
import app.lectern.base.TermId;
import app.lectern.base.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * A student's list of sections for a term; it holds no seats.
 *
 * @param id tells it from all others
 * @param userId the student
 * @param term the term
 * @param name what the student calls it
 * @param sections of that term, in the student's order, each once; the catalog may have them no more
 * @param version counts the changes; {@code null} before it is stored
 */
@Document("plan")
public record Plan(
        @Id String id,
        @Field("user_id") UserId userId,
        TermId term,
        String name,
        List<SectionId> sections,
        @Version @Nullable Long version) {

    public Plan {
        sections = sections == null ? List.of() : sections.stream().distinct().toList();
    }

    Plan named(String other) {
        return new Plan(id, userId, term, other.strip(), sections, version);
    }

    Plan of(List<SectionId> others) {
        return new Plan(id, userId, term, name, others, version);
    }

    /** Two plans are the same when the student would call them so. */
    boolean saysTheSameAs(Plan other) {
        return name.equals(other.name) && sections.equals(other.sections);
    }
}
