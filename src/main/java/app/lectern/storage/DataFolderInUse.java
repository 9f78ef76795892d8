package app.lectern.storage;

import java.nio.file.Path;

/** Another engine has the embedded engine's data folder open. */
class DataFolderInUse extends RuntimeException {

    DataFolderInUse(Path folder) {
        super("The data folder " + folder.toAbsolutePath().normalize() + " is in use by another process");
    }
}
