package app.lectern.storage;

import com.mongodb.ConnectionString;
import com.mongodb.MongoCredential;
import com.mongodb.MongoException;
import org.jspecify.annotations.Nullable;

/** A connection string that names its database. */
record MongoUri(String value) {

    private static final String DATABASE = "lectern";

    /**
     * The connection string as somebody gave it, with our database where it names none.
     *
     * @throws MongoUriUnusable when it is no connection string, or names a host that can't be looked up
     */
    static MongoUri of(String value) {
        try {
            var given = new ConnectionString(value);
            return new MongoUri(given.getDatabase() == null ? withDatabase(value, given.getCredential()) : value);
        } catch (IllegalArgumentException | MongoException e) {
            throw new MongoUriUnusable(e);
        }
    }

    /** The database in a connection string also says where the user is known, so that is kept as it was. */
    private static String withDatabase(String uri, @Nullable MongoCredential user) {
        int query = uri.indexOf('?');
        String hosts = query < 0 ? uri : uri.substring(0, query);
        String options = query < 0 ? "?" : uri.substring(query);
        String source = user == null || options.contains("authSource=") ? "" : "&authSource=" + user.getSource();
        return (hosts.replaceFirst("/$", "") + "/" + DATABASE + options + source)
                .replace("?&", "?")
                .replaceFirst("\\?$", "");
    }

    ConnectionString connectionString() {
        return new ConnectionString(value);
    }

    /** What may be shown: scheme, user, hosts and database, without password and options. */
    String shown() {
        return value.replaceFirst("\\?.*", "").replaceFirst("(//[^:@/]*):[^@/]*@", "$1@");
    }

    @Override
    public String toString() {
        return shown();
    }
}
