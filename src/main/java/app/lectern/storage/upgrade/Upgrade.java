package app.lectern.storage.upgrade;

/**
 * How data of an older shape become data of today's. An upgrade may be killed at any instant and is then begun again, so
 * it goes from document to document, writes what it found before it changes what it found it in, and ends the same
 * however often it was begun.
 */
public interface Upgrade {

    /** Which upgrade it is; each has its own number, 1 or more, for ever. */
    int version();

    /** How many documents are of the older shape; none of them is left when the upgrade is through. */
    long pending();

    /** Does the work, telling {@code progress} after each document. */
    void run(Progress progress);

    /** What a running upgrade tells. */
    interface Progress {

        /**
         * One more document is dealt with.
         *
         * @throws UpgradeTakenOver when another process has gone on with the upgrade, because this one seemed to be dead
         */
        void step();

        /** Something could not be taken over as it is. Told again, it is the same finding. */
        void found(Finding finding);
    }
}
