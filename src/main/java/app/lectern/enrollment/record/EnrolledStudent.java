package app.lectern.enrollment.record;

import org.bson.types.ObjectId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** Where the way from a student to their courses begins. */
@Document("user")
record EnrolledStudent(@Id ObjectId id) {}
