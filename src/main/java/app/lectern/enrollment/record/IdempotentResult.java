package app.lectern.enrollment.record;

import java.util.List;

/**
 * What was answered to a request that carried a key.
 *
 * @param key the key
 * @param request what was asked for, in one line
 * @param sections how the student stood with it then
 * @param changed whether anything changed by it
 */
public record IdempotentResult(String key, String request, List<EnrollmentStatus> sections, boolean changed) {}
