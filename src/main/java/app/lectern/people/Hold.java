package app.lectern.people;

import app.lectern.base.UserId;
import java.time.Instant;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * A block that a registrar put on a student.
 *
 * @param id tells it from others of the same student
 * @param reason what the student is told
 * @param by the registrar
 * @param since when it was put
 */
public record Hold(@Field("id") String id, String reason, UserId by, Instant since) {}
