package app.lectern.storage;

import com.mongodb.ConnectionString;
import com.mongodb.MongoException;
import java.util.Objects;

/** A connection string as somebody gave it, and the database that is meant. */
record MongoUri(String value, String database) {

    private static final String DATABASE = "lectern";

    /**
     * @throws MongoUriUnusable when it is no connection string, or names a host that can't be looked up
     */
    static MongoUri of(String value) {
        try {
            String named = new ConnectionString(value).getDatabase();
            return new MongoUri(value, Objects.requireNonNullElse(named, DATABASE));
        } catch (IllegalArgumentException | MongoException e) {
            throw new MongoUriUnusable(e);
        }
    }

    ConnectionString connectionString() {
        return new ConnectionString(value);
    }

    /** What may be shown: scheme, user, hosts and database, without password and options. */
    String shown() {
        String hosts = value.replaceFirst("\\?.*", "").replaceFirst("(//[^:@/]*):[^@/]*@", "$1@");
        return hosts.replaceFirst("(?<=[^/])/[^/]*$", "") + "/" + database;
    }

    @Override
    public String toString() {
        return shown();
    }
}
