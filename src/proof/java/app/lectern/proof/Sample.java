package app.lectern.proof;

import java.net.http.HttpHeaders;

/**
 * What came of one request to a server that counts.
 *
 * @param at when it was sent, in ns of the clock of this process
 * @param status of the answer; 0 when none came
 * @param nanos how long it took
 * @param commands how many commands the server had sent to the database when it answered, and for it alone
 * @param writes how many of them write
 * @param allCommands how many the whole server had sent since it started, whatever for
 * @param allocated how many bytes the whole server had allocated since it started
 */
record Sample(long at, int status, long nanos, int commands, int writes, long allCommands, long allocated) {

    static Sample answered(long begin, int status, HttpHeaders headers) {
        return new Sample(
                begin,
                status,
                System.nanoTime() - begin,
                (int) number(headers, CountedCommands.COMMANDS),
                (int) number(headers, CountedCommands.WRITES),
                number(headers, CountedCommands.ALL_COMMANDS),
                number(headers, CountedCommands.ALLOCATED));
    }

    static Sample lost(long begin) {
        return new Sample(begin, 0, System.nanoTime() - begin, 0, 0, 0, 0);
    }

    /** Whether it was decided upon: the student has the seat now, or is told what is in the way. */
    boolean isDecision() {
        return status / 100 == 2 || status == 409;
    }

    /** A server of before it counted says nothing. */
    private static long number(HttpHeaders headers, String name) {
        return headers.firstValue(name).map(Long::parseLong).orElse(0L);
    }
}
