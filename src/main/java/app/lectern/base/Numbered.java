package app.lectern.base;

/** Somebody who has a number in Lectern. */
public interface Numbered {

    UserId userId();
}
