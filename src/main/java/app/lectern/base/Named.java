package app.lectern.base;

/** Somebody who is signed in, as far as the frame around the views knows them. */
public interface Named {

    /** First and last name, as people write them. */
    String fullName();
}
