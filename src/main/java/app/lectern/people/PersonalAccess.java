package app.lectern.people;

import app.lectern.base.UserId;

/** Ends what lets a person in; whoever signs people in knows what that is. */
public interface PersonalAccess {

    /** A stamp that no session was begun under: with it on the person, none of their sessions goes on. */
    String newStamp();

    /** Ends whatever else would sign them in without a password: remembered browsers, tokens for the API, one-time links. */
    void endLasting(UserId person);
}
