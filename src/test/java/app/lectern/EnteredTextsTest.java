package app.lectern;

import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.base.PlainText;
import app.lectern.base.UnseenCharacters;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.validation.metadata.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.net.URL;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.util.ClassUtils;

/** Puts characters that nobody sees into every text that anybody can enter. */
class EnteredTextsTest {

    /** Bidirectional controls of Unicode Annex 9, a few of the controls, and half a pair. */
    private static final List<Integer> UNSEEN = Stream.of(
                    IntStream.rangeClosed(0x202A, 0x202E),
                    IntStream.rangeClosed(0x2066, 0x2069),
                    IntStream.rangeClosed(0x00, 0x08),
                    IntStream.rangeClosed(0x0E, 0x1F),
                    IntStream.rangeClosed(0x7F, 0x9F),
                    IntStream.of(0xD800, 0xDFFF))
            .flatMap(IntStream::boxed)
            .toList();

    /** What is never shown, and what names something that must be there already. */
    private static final Set<String> NO_TEXT_TO_READ = Set.of(
            "password",
            "confirmPassword",
            "oldPassword",
            "newPassword",
            "old",
            "chosen",
            "confirmed",
            "sectionId",
            "sections");

    private final Validator validator =
            Validation.buildDefaultValidatorFactory().getValidator();

    @Test
    void noFieldOfAnyEntryTakesACharacterThatNobodySees() {
        var random = new Random(4711);
        var texts = texts().toList();

        assertThat(texts).hasSizeGreaterThan(40);
        assertThat(texts).allSatisfy(text -> assertThat(
                        Stream.generate(() -> odd(random)).limit(200))
                .allSatisfy(odd -> assertThat(
                                validator.validateValue(text.getDeclaringRecord(), text.getName(), asValue(text, odd)))
                        .as("%s.%s takes %s", text.getDeclaringRecord().getName(), text.getName(), escaped(odd))
                        .isNotEmpty()));
    }

    @Test
    void noMethodOfAnyServiceTakesOneEither() {
        var unguarded = types().flatMap(type ->
                        validator.getConstraintsForClass(type).getConstrainedMethods(MethodType.NON_GETTER).stream()
                                .flatMap(method -> method.getParameterDescriptors().stream())
                                .filter(parameter -> parameter.getElementClass() == String.class)
                                .filter(parameter ->
                                        !parameter.getConstraintDescriptors().isEmpty())
                                .filter(parameter -> parameter.getConstraintDescriptors().stream()
                                        .noneMatch(EnteredTextsTest::isPlainText))
                                .map(parameter -> type.getSimpleName() + ": " + parameter.getName()))
                .filter(parameter -> NO_TEXT_TO_READ.stream().noneMatch(it -> parameter.endsWith(": " + it)));

        assertThat(unguarded).containsExactly("ForgottenPasswordService: email");
    }

    @Test
    void endsOfLinesAreForTextsOfSeveralLines() {
        assertThat(UnseenCharacters.inLine("a\nb")).isTrue();
        assertThat(UnseenCharacters.inLine("a\u2028b")).isTrue();
        assertThat(UnseenCharacters.inLines("a\r\nb\u2028c")).isFalse();
        assertThat(UnseenCharacters.inLines("a\tb")).isTrue();
        assertThat(UnseenCharacters.leftOutOfLines("a\tb\u0080\nc\u202E\uD800")).isEqualTo("a b\nc");
    }

    @Test
    void whatPeopleWriteIsTaken() {
        assertThat(List.of("Zoë O’Brien-Ñandú", "李小龍", "محمد علي", "שרה", "👩‍🎓", "می‌خواهم"))
                .noneMatch(UnseenCharacters::inLine);
    }

    private static boolean isPlainText(ConstraintDescriptor<?> constraint) {
        return constraint.getAnnotation() instanceof PlainText
                || constraint.getComposingConstraints().stream().anyMatch(EnteredTextsTest::isPlainText);
    }

    /** The texts of every record that has a field with a rule. */
    private Stream<RecordComponent> texts() {
        return types().filter(Class::isRecord)
                .filter(type -> validator.getConstraintsForClass(type).isBeanConstrained())
                .flatMap(type -> Stream.of(type.getRecordComponents()))
                .filter(component -> component.getType() == String.class || isListOfTexts(component))
                .filter(component -> !NO_TEXT_TO_READ.contains(component.getName()));
    }

    private static boolean isListOfTexts(RecordComponent component) {
        return component.getType() == List.class
                && component.getGenericType() instanceof ParameterizedType list
                && list.getActualTypeArguments()[0] == String.class;
    }

    private static Object asValue(RecordComponent text, String odd) {
        return text.getType() == String.class ? odd : List.of("fine", odd);
    }

    private static String odd(Random random) {
        var text = new StringBuilder("Abcde");
        int unseen = UNSEEN.get(random.nextInt(UNSEEN.size()));
        return text.insert(1 + random.nextInt(4), (char) unseen).toString();
    }

    private static String escaped(String text) {
        return text.replaceAll("[^a-zA-Z]", "?") + " with "
                + text.chars()
                        .filter(it -> it > 'z' || it < 'A')
                        .mapToObj(it -> "U+%04X".formatted(it))
                        .toList();
    }

    /** Everything but tests. */
    private static Stream<? extends Class<?>> types() {
        return all().filter(type -> sourceOf(type).equals(sourceOf(Application.class)));
    }

    private static URL sourceOf(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    private static Stream<? extends Class<?>> all() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
                return true;
            }
        };
        scanner.addIncludeFilter((MetadataReader reader, MetadataReaderFactory factory) -> true);
        return scanner.findCandidateComponents("app.lectern").stream()
                .map(found -> ClassUtils.resolveClassName(
                        String.valueOf(found.getBeanClassName()), EnteredTextsTest.class.getClassLoader()));
    }
}
