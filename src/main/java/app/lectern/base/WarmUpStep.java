package app.lectern.base;

/**
 * What the first people need at once, exercised before they come, so that the virtual machine has loaded and compiled it by
 * then. It leaves nothing behind and tells nobody.
 */
public interface WarmUpStep {

    /** Does it once; it is called for as long as that becomes quicker. */
    void run();
}
