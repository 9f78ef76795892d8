package app.lectern.storage.upgrade;

/** Another process goes on with the upgrade that this one was busy with. */
class UpgradeTakenOver extends RuntimeException {

    UpgradeTakenOver(int version) {
        super("Another process goes on with upgrade " + version);
    }
}
