package app.lectern.proof;

import java.time.Duration;

/**
 * All that is known of a run that is over.
 *
 * @param snapshot what the database says
 * @param ledger what those who asked know
 * @param chronicle what the office did
 * @param undo for how long a drop could be undone
 */
record Evidence(Snapshot snapshot, Ledger ledger, Chronicle chronicle, Duration undo) {}
