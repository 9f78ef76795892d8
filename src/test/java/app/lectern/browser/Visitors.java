package app.lectern.browser;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Gives tests their visitors, all of a process in one Chromium. When a test fails, it leaves a picture of what they saw,
 * and the words of it in the log: a log is often all that is left of a run elsewhere.
 */
class Visitors implements ParameterResolver, AfterTestExecutionCallback {

    private static final Logger log = LoggerFactory.getLogger(Visitors.class);
    private static final Namespace HERE = Namespace.create(Visitors.class);
    private static final Path PICTURES = Path.of("target", "browser");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Visitor.class;
    }

    @Override
    public Visitor resolveParameter(ParameterContext parameter, ExtensionContext test) {
        String language =
                parameter.findAnnotation(Speaks.class).map(Speaks::value).orElse("en-US");
        var visitor = chromium(test).visitor("http://127.0.0.1:" + port(test), language);
        test.getStore(HERE).put(parameter.getIndex(), visitor);
        return visitor;
    }

    private static Chromium chromium(ExtensionContext test) {
        return test.getStore(StoreScope.LAUNCHER_SESSION, HERE)
                .computeIfAbsent(Chromium.class, type -> Chromium.start(), Chromium.class);
    }

    private static int port(ExtensionContext test) {
        return SpringExtension.getApplicationContext(test)
                .getEnvironment()
                .getRequiredProperty("local.server.port", Integer.class);
    }

    @Override
    public void afterTestExecution(ExtensionContext test) {
        if (test.getExecutionException().isPresent()) {
            int parameters = test.getRequiredTestMethod().getParameterCount();
            for (int i = 0; i < parameters; i++) {
                String name = test.getRequiredTestClass().getSimpleName() + "-" + test.getDisplayName() + "-" + i;
                Optional.ofNullable(test.getStore(HERE).get(i, Visitor.class)).ifPresent(it -> leave(name, it));
            }
        }
    }

    private static void leave(String name, Visitor visitor) {
        log.error("{} was at {}", name, visitor.whatIsSeen());
        visitor.picture(PICTURES.resolve(name.replaceAll("\\W+", "-") + ".png"));
    }
}
