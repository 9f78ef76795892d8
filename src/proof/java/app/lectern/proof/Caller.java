package app.lectern.proof;

/** A way to ask the application for something, once, and to get what it answers. */
interface Caller {

    /**
     * Asks.
     *
     * @param loseAnswer whether the answer is to be thrown away on the way back, once it is given
     */
    Answer ask(Wish wish, boolean loseAnswer);
}
