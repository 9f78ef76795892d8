package app.lectern.browser;

import app.lectern.Application;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * The application started again on the same database. It has another port, which cookies don't care about, and knows no
 * session of before.
 */
class Restart implements AutoCloseable {

    private final ConfigurableApplicationContext application;

    Restart(Environment before) {
        application = new SpringApplicationBuilder(Application.class)
                .run("--server.port=0", "--lectern.mongo-uri=" + before.getRequiredProperty("lectern.mongo-uri"));
    }

    String address() {
        return "http://127.0.0.1:" + application.getEnvironment().getRequiredProperty("local.server.port");
    }

    @Override
    public void close() {
        application.close();
    }
}
