package app.lectern.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;

/** An embedded engine that lives in a process of its own until whoever started it closes its input. */
public class EngineProcess {

    /** The property that names the folder in which it keeps its data; without it, the data is in memory. */
    public static final String DATA = "lectern.engine.data";

    private EngineProcess() {}

    public static void main(String[] arguments) throws IOException {
        String data = System.getProperty(DATA, "");
        try (var engine = data.isEmpty() ? EmbeddedEngine.inMemory() : EmbeddedEngine.in(Path.of(data));
                InputStream untilClosed = System.in) {
            System.out.println(engine.connectionString());
            untilClosed.transferTo(OutputStream.nullOutputStream());
        }
        System.exit(0);
    }
}
