package app.lectern.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** An embedded engine, in memory, that lives in a process of its own until whoever started it closes its input. */
public class EngineProcess {

    private EngineProcess() {}

    public static void main(String[] arguments) throws IOException {
        try (var engine = EmbeddedEngine.inMemory();
                InputStream untilClosed = System.in) {
            System.out.println(engine.connectionString());
            untilClosed.transferTo(OutputStream.nullOutputStream());
        }
        System.exit(0);
    }
}
