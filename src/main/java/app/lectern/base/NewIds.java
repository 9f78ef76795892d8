package app.lectern.base;

/**
 * Draws ids for new things. While a request is carried out that carries a key, the first id is the same each time, so that
 * whoever makes the thing finds that it was made before, by a process that died before it could say so.
 */
public interface NewIds {

    /** An id that nothing else has, but what the same request made before. */
    String next();
}
