package app.lectern.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * What came back of one request.
 *
 * @param status as of HTTP; 0 when the answer was lost on the way
 * @param body in JSON; empty when there was none
 * @param asked when the request was sent
 * @param at when it was there
 * @param saysWhenToRetry whether it says when to ask again
 */
record Answer(int status, String body, Instant asked, Instant at, boolean saysWhenToRetry) {

    private static final int LOST = 0;

    /** Databases keep milliseconds. */
    private static final Duration ROUNDED = Duration.ofMillis(2);

    Answer(int status, String body, Instant at) {
        this(status, body, at, at, false);
    }

    static Answer lost(Instant asked) {
        return new Answer(LOST, "", asked, Instant.now(), false);
    }

    /** The same, sent at this instant. */
    Answer sentAt(Instant instant) {
        return new Answer(status, body, instant, at, saysWhenToRetry);
    }

    Duration took() {
        return Duration.between(asked, at);
    }

    /** Whether it came within this time and says, if it is of no use, when to ask again. */
    boolean isGivenWithin(Duration time) {
        return !isLost() && took().compareTo(time) <= 0 && (status < 500 || saysWhenToRetry);
    }

    boolean isLost() {
        return status == LOST;
    }

    /** Whether it says how things are, and is not about the way there. */
    boolean tells() {
        return status != LOST && status != 429 && status < 500;
    }

    boolean isGood() {
        return status / 100 == 2;
    }

    /** What a good answer says about each section. */
    List<Document> standings() {
        var whole = Document.parse("{\"it\": " + body + "}");
        return whole.get("it") instanceof Document one ? List.of(one) : whole.getList("it", Document.class);
    }

    /** What a refusal says, with code and section. */
    Stream<Document> objections() {
        return body.isEmpty()
                ? Stream.empty()
                : Document.parse(body).getList("objections", Document.class, List.of()).stream();
    }

    /** Whether it says something of the section. */
    boolean tellsOf(String section) {
        return standings().stream().anyMatch(it -> section.equals(it.getString("sectionId")));
    }

    /** Whether it says that the student stands like this with the section since the instant, and not longer. */
    boolean isNewOf(String section, Instant instant) {
        return standings().stream()
                .filter(it -> section.equals(it.getString("sectionId")))
                .map(it -> it.getString("since"))
                .anyMatch(it -> it == null || !Instant.parse(it).isBefore(instant.minus(ROUNDED)));
    }

    /** The same in the eyes of whoever asked. */
    boolean saysTheSameAs(Answer other) {
        return status == other.status && body.equals(other.body);
    }

    @Override
    public String toString() {
        return status + " after " + took() + " " + body;
    }
}
