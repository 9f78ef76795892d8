package app.lectern.proof;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/**
 * Stands between a process and its database, and holds back what the process writes of students until it is told to let
 * it go, be the process there then or not.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/mongodb-wire-protocol/">MongoDB wire protocol</a>
 */
class HoldingProxy implements AutoCloseable {

    private final InetSocketAddress target;
    private final ServerSocket entrance;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Queue<byte[]> held = new ConcurrentLinkedQueue<>();
    private volatile boolean holds;

    /**
     * @param target where the database is, as in {@code 127.0.0.1:27017}
     */
    HoldingProxy(String target) {
        int colon = target.lastIndexOf(':');
        this.target = new InetSocketAddress(target.substring(0, colon), Integer.parseInt(target.substring(colon + 1)));
        try {
            entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::letIn);
    }

    /** Where to connect instead. */
    String address() {
        return "127.0.0.1:" + entrance.getLocalPort();
    }

    /** Says whether, from now on, writes of students' documents are held back. */
    void hold(boolean now) {
        holds = now;
    }

    /** How many are held back. */
    int held() {
        return held.size();
    }

    /** Whether a write of this document is held back: one that is tried twice doesn't stand for two. */
    boolean holds(String id) {
        return held.stream().anyMatch(it -> text(it).contains("\0" + id + "\0"));
    }

    /** Has the database do what was held back, one write after the other, each by a connection of its own. */
    void letGo() {
        for (byte[] late = held.poll(); late != null; late = held.poll()) {
            try (Socket database = toDatabase()) {
                database.getOutputStream().write(late);
                message(new DataInputStream(database.getInputStream()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Socket toDatabase() throws IOException {
        var database = new Socket(target.getAddress(), target.getPort());
        database.setTcpNoDelay(true);
        return database;
    }

    private void letIn() {
        while (!entrance.isClosed()) {
            try {
                open(entrance.accept());
            } catch (IOException closed) {
                open.forEach(this::end);
            }
        }
    }

    private void open(Socket process) throws IOException {
        process.setTcpNoDelay(true);
        Socket database = toDatabase();
        Stream.of(process, database).forEach(open::add);
        Thread.ofVirtual().start(() -> ask(process, database));
        Thread.ofVirtual().start(() -> answer(database, process));
    }

    /** The process waits for the answer to a write that is held back for as long as it likes. */
    private void ask(Socket process, Socket database) {
        try {
            var in = new DataInputStream(process.getInputStream());
            while (true) {
                byte[] message = message(in);
                if (holds && isWriteOfStudent(message)) {
                    held.add(message);
                } else {
                    database.getOutputStream().write(message);
                }
            }
        } catch (IOException over) {
            end(database);
        }
    }

    private void answer(Socket database, Socket process) {
        try {
            database.getInputStream().transferTo(process.getOutputStream());
        } catch (IOException over) {
            end(database);
        } finally {
            end(process);
        }
    }

    /** Each message begins with its length. */
    private static byte[] message(DataInputStream in) throws IOException {
        var length = new byte[Integer.BYTES];
        in.readFully(length);
        var message =
                new byte[ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getInt()];
        System.arraycopy(length, 0, message, 0, length.length);
        in.readFully(message, length.length, message.length - length.length);
        return message;
    }

    /** A command is a document whose first element has the command's name, and the collection's as text. */
    private static boolean isWriteOfStudent(byte[] message) {
        String text = text(message);
        return Stream.of("insert", "update").anyMatch(it -> text.contains("\2" + it + "\0\13\0\0\0enrollment\0"));
    }

    private static String text(byte[] message) {
        return new String(message, StandardCharsets.ISO_8859_1);
    }

    private void end(Socket socket) {
        open.remove(socket);
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        open.forEach(this::end);
    }
}
