package app.lectern.storage;

/** The MongoDB that {@code MONGO_URI} names does not answer, or not to us. */
class MongoNotReachable extends RuntimeException {

    MongoNotReachable(Storage storage, Throwable cause) {
        super("The MongoDB at " + storage.connectionString() + " does not answer: " + cause.getMessage(), cause);
    }
}
