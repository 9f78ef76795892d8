package app.lectern.proof;

import app.lectern.Application;
import com.vaadin.flow.spring.SpringBootAutoConfiguration;
import com.vaadin.flow.spring.SpringSecurityAutoConfiguration;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** The application without its views, which starts in half the time; it ends when its input is closed. */
class ApiServer {

    private ApiServer() {}

    public static void main(String[] arguments) {
        endWithWhoeverStartedIt();
        var application = new SpringApplication(WithoutViews.class);
        application.addInitializers(context -> context.addBeanFactoryPostProcessor(ApiServer::withoutViewsChain));
        application.run(arguments);
    }

    /** Ends this process when its input is closed. */
    static void endWithWhoeverStartedIt() {
        Thread.ofPlatform().daemon().start(ApiServer::endWithTheInput);
    }

    private static void endWithTheInput() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Runtime.getRuntime().halt(1);
        }
    }

    /** Not a configuration by itself, so that no other test comes upon it. */
    @AutoConfigurationPackage(basePackageClasses = Application.class)
    @EnableAutoConfiguration(exclude = {SpringBootAutoConfiguration.class, SpringSecurityAutoConfiguration.class})
    @ComponentScan(
            basePackageClasses = Application.class,
            excludeFilters = {
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = "app\\.lectern\\.(.*\\.ui|student)\\..*"),
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = "app\\.lectern\\.Application"),
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Test.*")
            })
    static class WithoutViews {}

    private static void withoutViewsChain(ConfigurableListableBeanFactory beans) {
        ((BeanDefinitionRegistry) beans).removeBeanDefinition("views");
    }
}
