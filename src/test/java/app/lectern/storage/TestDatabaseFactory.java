package app.lectern.storage;

import java.util.List;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/** Gives every Spring test context a database of its own, unless the test names one. */
public class TestDatabaseFactory implements ContextCustomizerFactory {

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
        return new OwnDatabase();
    }

    private record OwnDatabase() implements ContextCustomizer {

        private static final String URI = "lectern.mongo-uri";

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration test) {
            boolean named = List.of(test.getPropertySourceProperties()).stream().anyMatch(it -> it.startsWith(URI));
            if (!named) {
                TestPropertyValues.of(URI + "=" + TestDatabase.fresh()).applyTo(context);
            }
        }
    }
}
