package app.lectern.proof;

import java.io.IOException;
import java.nio.file.Path;

/** An embedded engine on disk, which everybody reaches at the same address whichever of its processes lives. */
class MortalEngine implements MortalDatabase {

    private final Path folder;
    private final TcpProxy way;
    private final Database database;
    private Engine engine;
    private int lives;

    MortalEngine(Path folder) {
        this.folder = folder;
        engine = start();
        way = new TcpProxy(host(engine));
        database = Database.at("mongodb://" + way.address());
    }

    private Engine start() {
        lives++;
        return Engine.onDisk(folder.resolve("data"), folder.resolve("engine-" + lives + ".log"));
    }

    private static String host(Engine engine) {
        return engine.address().replaceFirst("^mongodb://", "");
    }

    @Override
    public Database database() {
        return database;
    }

    @Override
    public void killPrimary() {
        engine.close();
    }

    @Override
    public void bringBack() {
        engine = start();
        way.lead(host(engine));
    }

    @Override
    public void close() throws IOException {
        database.close();
        way.close();
        engine.close();
    }
}
