package app.lectern;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Finds whatever a person could reach and nobody decided who may. */
class GuardsTest {

    /** Nothing else is matched by the chain for the API, which lets nobody in that no rule names. */
    private static final Pattern API = Pattern.compile("/api/v1/[a-z]+(/.*)?");

    private static final List<Class<? extends Annotation>> VIEW_RULES =
            List.of(AnonymousAllowed.class, PermitAll.class, RolesAllowed.class, DenyAll.class);

    @Test
    void everyViewAndLayoutSaysWhoMaySeeIt() {
        var views =
                Stream.concat(annotated(Route.class), annotated(Layout.class)).toList();

        assertThat(views).isNotEmpty();
        assertThat(views).allSatisfy(view -> assertThat(VIEW_RULES)
                .as("rules on %s", view.getName())
                .filteredOn(view::isAnnotationPresent)
                .hasSize(1));
    }

    @Test
    void everyPublicServiceMethodSaysWhoMayCallIt() {
        var unguarded = annotated(Service.class)
                .filter(service -> Modifier.isPublic(service.getModifiers()))
                .flatMap(GuardsTest::publicMethods)
                .filter(method -> !AnnotatedElementUtils.hasAnnotation(method, PreAuthorize.class))
                .filter(method -> !AnnotatedElementUtils.hasAnnotation(method.getDeclaringClass(), PreAuthorize.class));

        assertThat(annotated(Service.class)).isNotEmpty();
        assertThat(unguarded.map(Method::toString)).isEmpty();
    }

    @Test
    void everyRestMethodStandsUnderTheRulesOfTheApi() {
        var controllers = annotated(RestController.class).toList();

        assertThat(controllers).isNotEmpty();
        assertThat(controllers).allSatisfy(controller -> assertThat(paths(controller))
                .as("paths of %s", controller.getName())
                .isNotEmpty()
                .allMatch(path -> API.matcher(path).matches()));
    }

    private static Set<String> paths(Class<?> controller) {
        var common = AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
        var prefixes = common == null || common.path().length == 0 ? new String[] {""} : common.path();
        return Arrays.stream(controller.getDeclaredMethods())
                .map(method -> AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class))
                .filter(mapping -> mapping != null)
                .flatMap(mapping -> Arrays.stream(mapping.path().length == 0 ? new String[] {""} : mapping.path()))
                .flatMap(path -> Arrays.stream(prefixes).map(prefix -> prefix + path))
                .collect(Collectors.toSet());
    }

    private static Stream<Method> publicMethods(Class<?> service) {
        return Arrays.stream(service.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !method.isSynthetic());
    }

    private static Stream<? extends Class<?>> annotated(Class<? extends Annotation> annotation) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(annotation));
        return scanner.findCandidateComponents("app.lectern").stream()
                .map(found -> ClassUtils.resolveClassName(
                        String.valueOf(found.getBeanClassName()), GuardsTest.class.getClassLoader()));
    }
}
