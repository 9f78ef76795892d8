package app.lectern.storage;

/** {@code MONGO_URI} is set to something that is no usable connection string. */
class MongoUriUnusable extends RuntimeException {

    MongoUriUnusable(Throwable cause) {
        super("MONGO_URI is not a usable connection string: " + cause.getMessage(), cause);
    }
}
