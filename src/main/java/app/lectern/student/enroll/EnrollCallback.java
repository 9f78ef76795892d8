package app.lectern.student.enroll;

import java.util.function.Consumer;

/**
 * What a view does when it hears what came of a request.
 *
 * @param done is run when the student has what they wished
 * @param refused is told why not
 */
public record EnrollCallback(Runnable done, Consumer<Refusal> refused) {}
