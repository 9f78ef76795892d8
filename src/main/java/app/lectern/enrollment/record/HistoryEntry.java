package app.lectern.enrollment.record;

import app.lectern.base.SectionId;
import app.lectern.base.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened in a student's term, written together with the change itself.
 *
 * @param at when
 * @param by who did it; {@code null} when nobody did, as when the line moves
 * @param event what
 * @param sectionId to which section
 * @param seat which seat it is about; {@code null} when about none
 * @param ticket which place in the section's line it is about; {@code null} when about none
 * @param reasons why somebody was passed over; empty otherwise
 */
public record HistoryEntry(
        Instant at,
        @Nullable UserId by,
        Event event,
        SectionId sectionId,
        @Nullable Integer seat,
        @Nullable Integer ticket,
        List<Reason> reasons) {

    public HistoryEntry {
        reasons = reasons == null ? List.of() : List.copyOf(reasons);
    }

    static HistoryEntry ofSeat(Event event, SectionId section, int seat, @Nullable UserId by, Instant at) {
        return new HistoryEntry(at, by, event, section, seat, null, List.of());
    }

    static HistoryEntry ofTicket(Event event, Ticket ticket, @Nullable UserId by, Instant at) {
        return new HistoryEntry(at, by, event, ticket.sectionId(), null, ticket.ticket(), List.of());
    }

    /** Whether it is about a place in line that this is waited for by. */
    public boolean isAbout(WaitingEntry entry) {
        return ticket != null && entry.tickets().contains(new Ticket(sectionId, ticket));
    }

    HistoryEntry because(List<Reason> why) {
        return new HistoryEntry(at, by, event, sectionId, seat, ticket, why);
    }

    /** What can happen to a section in a student's term. */
    public enum Event {
        /** Took a seat. */
        ENROLLED,
        /** Got a seat from the line. */
        PROMOTED,
        /** Got another seat of the same section. */
        MOVED,
        /** Gave the course up without a trace; the seat may still be kept for a while. */
        DROPPED,
        /** Gave the course up with a mark; the seat may still be kept for a while. */
        WITHDRAWN,
        /** Took back what was dropped, with the seat that was kept. */
        UNDONE,
        /** The seat kept after a drop went. */
        LET_GO,
        /** Stood in line. */
        JOINED,
        /** Said in line what to give up for the seat. */
        OFFERED,
        /** Left the line. */
        LEFT,
        /** There was a seat, but something spoke against giving it to the student. */
        PASSED_OVER,
        /** The section was removed from the catalog. */
        REMOVED
    }
}
