package app.lectern.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Stands between two processes and treats what they say to each other as it is told to. */
class TcpProxy implements AutoCloseable {

    /** A request with this header is passed on, and its answer thrown away once there is one. */
    static final String LOSE = "Proof-Lose";

    private static final int CHUNK = 8_192;
    private static final Duration DELAY = Duration.ofMillis(300);
    private static final Duration DRIP = Duration.ofMillis(25);

    /** How the way is. */
    enum Way {
        /** Everything passes. */
        OPEN,
        /** Everything comes late. */
        SLOW,
        /** Answers come byte by byte. */
        DRIPPING,
        /** Nothing comes, and nobody is told. */
        BLACK_HOLE,
        /** Whoever asks is told that the answer is over, and may ask on for ever. */
        HALF_CLOSED,
        /** Connections break off, and no new one is made. */
        CUT
    }

    private final ServerSocket entrance;
    private final Set<Passage> passages = ConcurrentHashMap.newKeySet();
    private volatile InetSocketAddress target;
    private volatile Way way = Way.OPEN;

    /**
     * @param target where it leads, as in {@code 127.0.0.1:27017}
     */
    TcpProxy(String target) {
        this.target = socketAddress(target);
        try {
            entrance = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::letIn);
    }

    private static InetSocketAddress socketAddress(String hostAndPort) {
        int colon = hostAndPort.lastIndexOf(':');
        return new InetSocketAddress(
                hostAndPort.substring(0, colon), Integer.parseInt(hostAndPort.substring(colon + 1)));
    }

    /** Leads somewhere else from now on. */
    void lead(String target) {
        this.target = socketAddress(target);
    }

    /** Where to connect instead. */
    String address() {
        return "127.0.0.1:" + entrance.getLocalPort();
    }

    void turn(Way now) {
        way = now;
        if (now == Way.CUT) {
            passages.forEach(Passage::close);
        } else if (now == Way.HALF_CLOSED) {
            passages.forEach(Passage::halfClose);
        }
    }

    private void letIn() {
        while (!entrance.isClosed()) {
            try {
                open(entrance.accept());
            } catch (IOException closed) {
                passages.forEach(Passage::close);
            }
        }
    }

    private void open(Socket asker) throws IOException {
        asker.setTcpNoDelay(true);
        if (way == Way.CUT) {
            asker.close();
            return;
        }
        var answerer = new Socket();
        var passage = new Passage(asker, answerer);
        passages.add(passage);
        Thread.ofVirtual().start(passage::connect);
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        passages.forEach(Passage::close);
    }

    /** One connection. A direction that breaks off takes the other with it. */
    private class Passage {

        private final Socket asker;
        private final Socket answerer;
        private String heard = "";
        private volatile boolean losesAnswer;

        Passage(Socket asker, Socket answerer) {
            this.asker = asker;
            this.answerer = answerer;
        }

        void connect() {
            try {
                answerer.connect(target, 2_000);
                answerer.setTcpNoDelay(true);
                Thread.ofVirtual().start(() -> pump(asker, answerer, false));
                pump(answerer, asker, true);
            } catch (IOException e) {
                close();
            }
        }

        private void pump(Socket from, Socket to, boolean answers) {
            byte[] chunk = new byte[CHUNK];
            try {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int read = in.read(chunk); read > 0 && mayGoOn(chunk, read, answers); read = in.read(chunk)) {
                    pass(out, chunk, read, answers);
                }
            } catch (IOException e) {
                close();
            }
            if (way != Way.HALF_CLOSED) {
                close();
            }
        }

        /** An answer that is to be lost takes the connection with it, once it is there. */
        private boolean mayGoOn(byte[] chunk, int length, boolean answers) {
            if (answers) {
                return !losesAnswer;
            }
            String said = heard + new String(chunk, 0, length, StandardCharsets.ISO_8859_1);
            losesAnswer = losesAnswer || said.contains(LOSE + ":");
            heard = said.substring(Math.max(0, said.length() - LOSE.length() - 1));
            return true;
        }

        private void pass(OutputStream out, byte[] chunk, int length, boolean answers) throws IOException {
            switch (way) {
                case OPEN -> out.write(chunk, 0, length);
                case SLOW -> {
                    LockSupport.parkNanos(DELAY.toNanos());
                    out.write(chunk, 0, length);
                }
                case DRIPPING -> drip(out, chunk, length, answers);
                case BLACK_HOLE, HALF_CLOSED -> {}
                case CUT -> close();
            }
        }

        private void drip(OutputStream out, byte[] chunk, int length, boolean answers) throws IOException {
            int written = 0;
            while (answers && way == Way.DRIPPING && written < length) {
                out.write(chunk, written++, 1);
                LockSupport.parkNanos(DRIP.toNanos());
            }
            out.write(chunk, written, length - written);
        }

        void halfClose() {
            try {
                asker.shutdownOutput();
            } catch (IOException e) {
                close();
            }
        }

        void close() {
            passages.remove(this);
            closeQuietly(asker);
            closeQuietly(answerer);
        }

        private static void closeQuietly(@Nullable Socket socket) {
            try {
                if (socket != null) {
                    socket.close();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
