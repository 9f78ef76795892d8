package app.lectern.exchange;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a file that is not in Unicode may be written in, as letters in it and their frequency suggest. Only a person can tell
 * whether it is so, by the names in it.
 *
 * @param encoding one in which all that was looked at can be read
 * @param sample words that are not all ASCII, as they read then; the first different ones
 */
public record EncodingGuess(Charset encoding, List<String> sample) {

    /** How much of a file is looked at, from the words around its first strange byte on. */
    private static final int MOST_BYTES = 256 * 1024;

    private static final int MOST_WORDS = 5;
    private static final int LONGEST_WORDS = 40;

    private static final int MOST_GUESSES = 5;

    /** So much, out of 100, is said of whatever is not impossible. */
    private static final int NOT_IMPOSSIBLE = 10;

    private static final String BETWEEN = "[^\\p{Cntrl}\",:;|{}\\[\\]]{0," + LONGEST_WORDS + "}";
    private static final Pattern WORDS = Pattern.compile(BETWEEN + "[^\\x00-\\x7F]" + BETWEEN);

    /** What a file of western Europe is in more often than in anything else that is not Unicode. */
    private static final String WINDOWS_LATIN_1 = "windows-1252";

    /**
     * What programs write that call it so, or nearly so, with some letters elsewhere.
     *
     * @see <a href="https://encoding.spec.whatwg.org/#names-and-labels">Encoding, names and labels</a>
     */
    private static final Map<String, String> OF_WINDOWS = Map.of(
            "ISO-8859-1", WINDOWS_LATIN_1,
            "ISO-8859-2", "windows-1250",
            "ISO-8859-7", "windows-1253",
            "ISO-8859-8", "windows-1255",
            "ISO-8859-9", "windows-1254");

    /**
     * @param tried what it is not in
     * @param place how many bytes come before the first that shows it
     */
    static List<EncodingGuess> of(ImportFile file, Charset tried, long place) {
        byte[] strange = from(file, place);
        var samples = new HashSet<List<String>>();
        return likely(wordsWithStrangers(strange))
                .filter(it -> !it.equals(tried))
                .flatMap(it -> read(strange, it).map(text -> new EncodingGuess(it, sample(text))).stream())
                .filter(it -> samples.add(it.sample()))
                .limit(MOST_GUESSES)
                .toList();
    }

    private static byte[] from(ImportFile file, long place) {
        try (InputStream in = file.open()) {
            in.skipNBytes(Math.max(0, place - LONGEST_WORDS));
            return in.readNBytes(MOST_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Most of a file is field names in English, which say nothing of the rest. */
    private static byte[] wordsWithStrangers(byte[] bytes) {
        String oneToOne = new String(bytes, ISO_8859_1);
        return WORDS.matcher(oneToOne)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.joining("\n"))
                .getBytes(ISO_8859_1);
    }

    /** Those of which something speaks for them, then the usual one, then those that are not impossible. */
    private static Stream<Charset> likely(byte[] words) {
        var matches = List.of(new CharsetDetector().setText(words).detectAll());
        return Stream.of(
                        matches.stream()
                                .filter(it -> it.getConfidence() > NOT_IMPOSSIBLE)
                                .flatMap(EncodingGuess::names),
                        Stream.of(WINDOWS_LATIN_1),
                        matches.stream()
                                .filter(it -> it.getConfidence() == NOT_IMPOSSIBLE)
                                .map(CharsetMatch::getName))
                .flatMap(Function.identity())
                .filter(it -> !it.startsWith("UTF-") && Charset.isSupported(it))
                .map(Charset::forName)
                .distinct();
    }

    private static Stream<String> names(CharsetMatch match) {
        return Stream.concat(Stream.ofNullable(OF_WINDOWS.get(match.getName())), Stream.of(match.getName()));
    }

    /** As text; empty when it can't be. */
    private static Optional<String> read(byte[] bytes, Charset encoding) {
        var text = CharBuffer.allocate(bytes.length);
        var result = encoding.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes), text, bytes.length < MOST_BYTES);
        return result.isError() ? Optional.empty() : Optional.of(text.flip().toString());
    }

    private static List<String> sample(String text) {
        return WORDS.matcher(text)
                .results()
                .map(it -> it.group().strip())
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }
}
