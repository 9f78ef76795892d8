package app.lectern.exchange;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.lectern.exchange.Remark.Kind;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FileTextTest {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String MARK = "\uFEFF";
    private static final String TEXT = """
            {"first_name": "Jörg", "last_name": "Grün"}
            {"first_name": "Zoë", "last_name": "O’Brien-Núñez"}
            """;

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE"})
    void isUnicodeWithAByteOrderMarkAndWithout(Charset encoding) throws IOException {
        assertThat(text(TEXT.getBytes(encoding))).isEqualTo(TEXT);
        assertThat(text((MARK + TEXT).getBytes(encoding))).isEqualTo(TEXT);
        assertThat(text(new byte[0])).isEmpty();
        assertThat(text(MARK.getBytes(encoding))).isEmpty();
        assertThat(text("1".getBytes(encoding))).isEqualTo("1");
    }

    /** Characters of one to four bytes lie across the ends of whatever is read at once. */
    @RepeatedTest(20)
    void isTheSameToTheLetterHoweverLong() throws IOException {
        var random = new Random();
        String any = random.ints(random.nextInt(30_000), 0, 5)
                .mapToObj(it -> new String[] {"a", "\n", "é", "明", "🎓"}[it])
                .collect(Collectors.joining("", "{", ""));
        for (Charset encoding : new Charset[] {UTF_8, UTF_16LE, UTF_16BE}) {
            assertThat(text(any.getBytes(encoding))).isEqualTo(any);
            assertThat(text(new ImportFile("it", any.getBytes(encoding)).otherwiseIn(WINDOWS_1252)))
                    .isEqualTo(any);
        }
        String latin = any.replaceAll("[明🎓]", "ü");
        if (latin.matches("(?s).*[éü].*")) {
            assertThat(text(new ImportFile("it", latin.getBytes(WINDOWS_1252)).otherwiseIn(WINDOWS_1252)))
                    .isEqualTo(latin);
        }
    }

    @Test
    void saysWhereItIsNotUnicodeAndWhatItSeemsToBe() {
        NotInEncoding e = refused(new ImportFile("people.json", TEXT.getBytes(WINDOWS_1252)));

        assertThat(e.reason())
                .isEqualTo(Remark.of(Kind.FILE_ENCODING, "people.json", "UTF-8", TEXT.indexOf('ö') + 1, 1, "F6"));
        assertThat(e.guesses())
                .startsWith(new EncodingGuess(WINDOWS_1252, List.of("Jörg", "Grün", "Zoë", "O’Brien-Núñez")));
    }

    /** Some letters say little of where they come from: then the right one is among others. */
    @ParameterizedTest
    @CsvSource({
        "windows-1252, Jörg Grün",
        "windows-1252, é",
        "windows-1250, Łukasz Żółć Kraków Wójcik",
        "windows-1251, Иван Петров",
        "windows-1253, Νίκος Παπαδόπουλος",
        "windows-1254, Çağlar Şahin Güneş",
        "Shift_JIS, 田中太郎",
        "GB18030, 李明",
    })
    void theRightEncodingIsAmongThoseItMayBeIn(Charset encoding, String name) {
        String row = "{\"first_name\": \"" + name + "\"}";
        List<EncodingGuess> guesses =
                refused(new ImportFile("it", row.getBytes(encoding))).guesses();

        assertThat(guesses).contains(new EncodingGuess(encoding, List.of(name)));
        assertThat(guesses).extracting(EncodingGuess::sample).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("broken")
    void findsTheByteHoweverFarItIs(byte[] bytes, int place, int line, String strange) {
        assertThat(refused(new ImportFile("it", bytes)).reason().details())
                .contains(String.valueOf(place), String.valueOf(line), strange);
    }

    private static Arguments[] broken() {
        byte[] far = ("a\n".repeat(50_000) + "é").getBytes(WINDOWS_1252);
        return new Arguments[] {
            Arguments.of(far, 100_001, 50_001, "E9"),
            Arguments.of(new byte[] {'"', (byte) 0xC3}, 2, 1, "C3"),
            Arguments.of(new byte[] {'{', '\n', (byte) 0xED, (byte) 0xA0, (byte) 0x80}, 3, 2, "ED"),
            Arguments.of(new byte[] {'{', 0, '}', 0, 'x'}, 5, 1, "78"),
            Arguments.of(new byte[] {'{', 0, 0, (byte) 0xD8, '}', 0}, 3, 1, "00")
        };
    }

    @Test
    void refusesWhatIsNotInTheEncodingThatSomebodySaid() {
        byte[] noLetter = {'{', (byte) 0x81, '}'};
        NotInEncoding e = refused(new ImportFile("it", noLetter).otherwiseIn(WINDOWS_1252));

        assertThat(e.reason().details()).startsWith("it", "windows-1252", "2", "1", "81");
    }

    @Test
    void proposesNothingThatItCouldNotReadItself() {
        byte[] random = new byte[4_000];
        new Random(1).nextBytes(random);
        random[0] = '{';
        random[1] = (byte) 0xFF;
        assertThat(refused(new ImportFile("it", random)).guesses())
                .allSatisfy(it ->
                        assertThat(new String(random, 1, 3_999, it.encoding())).doesNotContain("\uFFFD"));
    }

    private static NotInEncoding refused(ImportFile file) {
        NotInEncoding e = catchThrowableOfType(NotInEncoding.class, () -> text(file));
        assertThat(e).isNotNull();
        return e;
    }

    private static String text(byte[] bytes) throws IOException {
        return text(new ImportFile("it", bytes));
    }

    private static String text(ImportFile file) throws IOException {
        var all = new StringWriter();
        try (var text = file.text()) {
            text.transferTo(all);
        }
        return all.toString();
    }
}
