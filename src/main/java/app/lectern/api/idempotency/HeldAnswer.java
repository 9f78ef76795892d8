package app.lectern.api.idempotency;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** An answer that is held back until it may go, unless it gets too long to be held. */
class HeldAnswer extends ContentCachingResponseWrapper {

    private final int most;
    private boolean tooLong;
    private @Nullable ServletOutputStream body;

    /** @param most how many bytes are held; of what is longer none are, but it goes as it comes */
    HeldAnswer(HttpServletResponse response, int most) {
        super(response);
        this.most = most;
    }

    /** Whether it could not be held, and {@link #getContentAsByteArray()} has only its end. */
    boolean isTooLong() {
        return tooLong;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (body == null) {
            body = new Body(super.getOutputStream());
        }
        return body;
    }

    private void letGoOfTooMuch() throws IOException {
        if (getContentSize() > most) {
            tooLong = true;
            copyBodyToResponse(false);
        }
    }

    private class Body extends ServletOutputStream {

        private final ServletOutputStream held;

        Body(ServletOutputStream held) {
            this.held = held;
        }

        @Override
        public void write(int one) throws IOException {
            held.write(one);
            letGoOfTooMuch();
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            held.write(bytes, offset, length);
            letGoOfTooMuch();
        }

        @Override
        public boolean isReady() {
            return held.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            held.setWriteListener(listener);
        }
    }
}
