package app.lectern.frame;

import java.util.Arrays;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Messages that no page of ours sends: whoever makes them up learns nothing, and nobody needs to look into it. */
class Forgeries {

    private static final Logger log = LoggerFactory.getLogger(Forgeries.class);
    private static final String MESSAGE_READER = "com.vaadin.flow.server.communication.ServerRpcHandler";
    private static final String BODY_READER = "com.vaadin.flow.server.SynchronizedRequestHandler";
    private static final String QUERY_READER = "com.vaadin.flow.router.QueryParameters";
    private static final String OURS = "app.lectern.";

    private Forgeries() {}

    /** Whether Flow could not make anything of a message, and so nothing of ours was called. */
    static boolean isOne(Throwable failure) {
        return failure instanceof Exception
                && Stream.iterate(failure, it -> it != null, Throwable::getCause)
                        .allMatch(Forgeries::isOfTheReader);
    }

    private static boolean isOfTheReader(Throwable failure) {
        StackTraceElement[] calls = failure.getStackTrace();
        long above = Arrays.stream(calls).takeWhile(it -> !isReader(it)).count();
        return above < calls.length
                && Arrays.stream(calls).limit(above).noneMatch(it -> it.getClassName()
                        .startsWith(OURS));
    }

    private static boolean isReader(StackTraceElement call) {
        String caller = call.getClassName();
        return caller.startsWith(MESSAGE_READER)
                || caller.equals(QUERY_READER)
                || caller.equals(BODY_READER) && call.getMethodName().equals("getRequestBody");
    }

    static void log(Throwable failure) {
        log.warn("A browser sent what no page of ours sends: {}", failure.toString());
        log.debug("A browser sent what no page of ours sends", failure);
    }
}
