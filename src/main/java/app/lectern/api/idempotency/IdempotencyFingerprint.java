package app.lectern.api.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.lectern.api.RereadableRequest;
import app.lectern.base.UserId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.util.WebUtils;

/**
 * A request and its key, as they may be stored. Neither key nor body can be read from it: a body may hold a password, and
 * what is kept of it is of no use to guess with for whoever does not know the key.
 *
 * @param id tells the caller and their key from all others
 * @param fingerprint tells what is asked for from anything else
 */
record IdempotencyFingerprint(String id, String fingerprint) {

    private static final String MAC = "HmacSHA256";
    private static final int BUFFER = 16_384;

    static IdempotencyFingerprint of(UserId caller, String key, HttpServletRequest request) throws IOException {
        try {
            byte[] id = MessageDigest.getInstance("SHA-256").digest((caller + "/" + key).getBytes(UTF_8));
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key.getBytes(UTF_8), MAC));
            add(request.getMethod(), mac);
            add(request.getRequestURI(), mac);
            add(Objects.requireNonNullElse(request.getQueryString(), ""), mac);
            addBody(request, mac);
            return new IdempotencyFingerprint(hex(id), hex(mac.doFinal()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has these", e);
        }
    }

    /** The id of what the request makes, whenever it is carried out. */
    UUID newId() {
        return UUID.nameUUIDFromBytes((id + fingerprint).getBytes(UTF_8));
    }

    /** Of a form its fields and files count, as each sender draws other boundaries. */
    private static void addBody(HttpServletRequest request, Mac mac) throws IOException {
        var form = WebUtils.getNativeRequest(request, MultipartRequest.class);
        if (form == null) {
            var rereadable = WebUtils.getNativeRequest(request, RereadableRequest.class);
            add(Objects.requireNonNull(rereadable).body(), mac);
        } else {
            add(fields(request), mac);
            addFiles(form, mac);
        }
    }

    private static String fields(HttpServletRequest request) {
        return new TreeMap<>(request.getParameterMap())
                .entrySet().stream()
                        .map(it -> it.getKey() + Arrays.toString(it.getValue()))
                        .collect(Collectors.joining());
    }

    private static void addFiles(MultipartRequest form, Mac mac) throws IOException {
        for (List<MultipartFile> files : form.getMultiFileMap().values()) {
            for (MultipartFile file : files) {
                add(file.getName(), mac);
                add(Objects.requireNonNullElse(file.getOriginalFilename(), ""), mac);
                addContent(file, mac);
            }
        }
    }

    private static void addContent(MultipartFile file, Mac mac) throws IOException {
        mac.update(ByteBuffer.allocate(Long.BYTES).putLong(file.getSize()).array());
        try (InputStream in = file.getInputStream()) {
            var buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                mac.update(buffer, 0, read);
            }
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
