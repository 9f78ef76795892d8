package app.lectern.enrollment;

import app.lectern.base.SectionId;
import app.lectern.base.UserId;
import java.time.Instant;

/**
 * One thing that happened in a student's term, written together with the change itself.
 *
 * @param at when
 * @param by who did it
 * @param event what
 * @param sectionId to which section
 * @param seat which seat it was about
 */
public record HistoryEntry(Instant at, UserId by, Event event, SectionId sectionId, int seat) {

    /** What can happen to a section in a student's term. */
    public enum Event {
        ENROLLED,
        DROPPED
    }
}
