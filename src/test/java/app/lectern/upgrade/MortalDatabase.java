package app.lectern.upgrade;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/**
 * A way to the database that breaks off after so many writes, for everything that comes after: all that a killed process
 * leaves behind is what it had written.
 */
class MortalDatabase implements BeanPostProcessor {

    private static final Set<String> WRITES = Set.of(
            "insertOne",
            "insertMany",
            "updateOne",
            "updateMany",
            "replaceOne",
            "deleteOne",
            "deleteMany",
            "bulkWrite",
            "findOneAndUpdate",
            "findOneAndReplace",
            "findOneAndDelete");

    private int left = Integer.MAX_VALUE;

    /** The process that asks is dead. */
    static class Killed extends RuntimeException {}

    /** From now on, so many writes are done, and then nothing any more. */
    void dieAfter(int writes) {
        left = writes;
    }

    void live() {
        left = Integer.MAX_VALUE;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof MongoDatabaseFactory factory ? mortal(MongoDatabaseFactory.class, factory) : bean;
    }

    private <T> T mortal(Class<T> type, T target) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (target instanceof MongoCollection<?>) {
                live(method.getName());
            }
            try {
                return wrapped(method.invoke(target, arguments));
            } catch (InvocationTargetException e) {
                throw e.getTargetException();
            }
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private @Nullable Object wrapped(@Nullable Object result) {
        return switch (result) {
            case MongoDatabase database -> mortal(MongoDatabase.class, database);
            case MongoCollection<?> collection -> mortal(MongoCollection.class, collection);
            case null, default -> result;
        };
    }

    private void live(String operation) {
        boolean write = WRITES.contains(operation);
        if (left < 0 || write && left == 0) {
            left = -1;
            throw new Killed();
        }
        if (write && left != Integer.MAX_VALUE) {
            left--;
        }
    }
}
