package app.lectern.exchange;

import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.List;

/** Nothing was imported, because a file is not in the encoding that it was read in. */
public class NotInEncoding extends ImportRefused {

    private final transient List<EncodingGuess> guesses;

    /**
     * @param tried the encoding that it was read in
     * @param place how many bytes come before the one that stands for nothing there
     * @param line where that stands, from 1
     */
    NotInEncoding(ImportFile file, Charset tried, long place, byte stranger, long line) {
        super(
                Remark.Kind.FILE_ENCODING,
                file.name(),
                tried.displayName(),
                place + 1,
                line,
                HexFormat.of().withUpperCase().toHexDigits(stranger));
        guesses = EncodingGuess.of(file, tried, place);
    }

    /** In which encodings it may be instead, the most likely first; each reads otherwise. */
    public List<EncodingGuess> guesses() {
        return guesses;
    }
}
