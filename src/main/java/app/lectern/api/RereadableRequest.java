package app.lectern.api;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A request whose body can be looked at before whoever it is for reads it. */
public class RereadableRequest extends HttpServletRequestWrapper {

    private byte @Nullable [] body;

    public RereadableRequest(HttpServletRequest request) {
        super(request);
    }

    /** The whole body, to be read again from the start afterwards. */
    public byte[] body() throws IOException {
        return body(Integer.MAX_VALUE);
    }

    /** The body's first bytes, {@code most} at most, to be read again from the start afterwards. */
    public byte[] body(int most) throws IOException {
        if (body == null) {
            body = super.getInputStream().readNBytes(most);
        }
        return body;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return body == null ? super.getInputStream() : new Copy(body);
    }

    @Override
    public BufferedReader getReader() throws IOException {
        if (body == null) {
            return super.getReader();
        }
        String encoding = getCharacterEncoding();
        Charset charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
        return new BufferedReader(new InputStreamReader(new Copy(body), charset));
    }

    private static class Copy extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Copy(byte[] body) {
            bytes = new ByteArrayInputStream(body);
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return bytes.read(into, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("Requests to the API are read at once");
        }
    }
}
