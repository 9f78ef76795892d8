package app.lectern.proof;

/**
 * All that is known of a run that is over.
 *
 * @param snapshot what the database says
 * @param ledger what those who asked know
 * @param chronicle what the office did to the sections
 */
record Evidence(Snapshot snapshot, Ledger ledger, Chronicle chronicle) {}
