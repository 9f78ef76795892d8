package app.lectern.base.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.lectern.base.UserId;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.web.util.WebUtils;

/**
 * A request and its key, as they may be stored. Neither key nor body can be read from it: a body may hold a password, and
 * what is kept of it is of no use to guess with for whoever does not know the key.
 *
 * @param id tells the caller and their key from all others
 * @param fingerprint tells what is asked for from anything else
 */
record KeyedRequest(String id, String fingerprint) {

    private static final String MAC = "HmacSHA256";

    static KeyedRequest of(UserId caller, String key, HttpServletRequest request) throws IOException, ServletException {
        try {
            byte[] id = MessageDigest.getInstance("SHA-256").digest((caller + "/" + key).getBytes(UTF_8));
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key.getBytes(UTF_8), MAC));
            add(request.getMethod(), mac);
            add(request.getRequestURI(), mac);
            add(Objects.requireNonNullElse(request.getQueryString(), ""), mac);
            addBody(request, mac);
            return new KeyedRequest(hex(id), hex(mac.doFinal()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has these", e);
        }
    }

    /** Of a form the parts count, as each sender draws other boundaries. */
    private static void addBody(HttpServletRequest request, Mac mac) throws IOException, ServletException {
        if (Objects.requireNonNullElse(request.getContentType(), "").startsWith("multipart/")) {
            for (Part part : request.getParts()) {
                add(part.getName(), mac);
                add(Objects.requireNonNullElse(part.getSubmittedFileName(), ""), mac);
                try (InputStream content = part.getInputStream()) {
                    add(content.readAllBytes(), mac);
                }
            }
        } else {
            var rereadable = WebUtils.getNativeRequest(request, RereadableRequest.class);
            add(Objects.requireNonNull(rereadable).body(), mac);
        }
    }

    private static void add(String text, Mac mac) {
        add(text.getBytes(UTF_8), mac);
    }

    private static void add(byte[] bytes, Mac mac) {
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        mac.update(bytes);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
