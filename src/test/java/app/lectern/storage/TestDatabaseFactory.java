package app.lectern.storage;

import java.util.List;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Gives every Spring test context a database of its own, keeps no seat after a drop, warms nothing up, and lets the database
 * take its time on a busy machine, unless the test says so.
 */
public class TestDatabaseFactory implements ContextCustomizerFactory {

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
        return new OwnDatabase();
    }

    private record OwnDatabase() implements ContextCustomizer {

        private static final String URI = "lectern.mongo-uri";
        private static final String UNDO = "lectern.undo";
        private static final String DEADLINE = "lectern.deadline";
        private static final String WARM_UP = "lectern.warm-up";

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration test) {
            if (!named(test, URI)) {
                TestPropertyValues.of(URI + "=" + TestDatabase.fresh()).applyTo(context);
            }
            if (!named(test, DEADLINE)) {
                TestPropertyValues.of(DEADLINE + "=30s").applyTo(context);
            }
            if (!named(test, WARM_UP)) {
                TestPropertyValues.of(WARM_UP + "=0s").applyTo(context);
            }
            if (!named(test, UNDO)) {
                TestPropertyValues.of(UNDO + "=0s").applyTo(context);
            }
        }

        private static boolean named(MergedContextConfiguration test, String property) {
            return List.of(test.getPropertySourceProperties()).stream().anyMatch(it -> it.startsWith(property));
        }
    }
}
