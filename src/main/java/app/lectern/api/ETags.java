package app.lectern.api;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Names each state of what the API shows by a digest of it (RFC 9110, 8.8.3), the same on every server, and holds those who
 * change it to the state that they saw.
 */
@Component
public class ETags {

    private static final int BYTES = 16;

    private final JsonMapper json;

    ETags(JsonMapper json) {
        this.json = json;
    }

    /** An answer with its ETag. */
    public <T> ResponseEntity<T> tagged(T shown) {
        return ResponseEntity.ok().eTag(of(shown)).body(shown);
    }

    /** The ETag, with its quotes. */
    public String of(Object shown) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(shown));
            return '"' + HexFormat.of().formatHex(digest, 0, BYTES) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has it", e);
        }
    }

    /**
     * @param ifMatch what the caller saw, as the header says it
     * @param now what is shown now
     * @throws PreconditionFailed when the header is missing, or names other states only
     */
    public void require(@Nullable String ifMatch, Object now) {
        if (ifMatch == null) {
            throw PreconditionFailed.unsaid();
        }
        requireIfSaid(ifMatch, now);
    }

    /** The same, but whoever says nothing is content with any state. */
    public void requireIfSaid(@Nullable String ifMatch, Object now) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return;
        }
        String tag = of(now);
        if (Arrays.stream(ifMatch.split(",")).map(String::strip).noneMatch(tag::equals)) {
            throw PreconditionFailed.changed();
        }
    }
}
