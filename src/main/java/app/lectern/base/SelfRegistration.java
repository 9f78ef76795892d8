package app.lectern.base;

/** Says whether there is anybody who may make an account of their own. */
public interface SelfRegistration {

    boolean isOpen();
}
