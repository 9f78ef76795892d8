package app.lectern.storage;

/** A production instance was started without a MongoDB to keep its data in. */
class ProductionNeedsMongo extends RuntimeException {

    ProductionNeedsMongo() {
        super("MONGO_URI is not set, and on this platform the embedded engine would lose its data");
    }
}
