package app.lectern.people.password;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** Knows the passwords that too many people use, in whatever case. */
public class CommonPasswords implements ConstraintValidator<NewPassword, String> {

    private static final Set<String> COMMON = read();

    @Override
    public boolean isValid(@Nullable String password, ConstraintValidatorContext context) {
        return password == null || !COMMON.contains(password.toLowerCase(Locale.ROOT));
    }

    private static Set<String> read() {
        try {
            return new ClassPathResource("common-passwords.txt", CommonPasswords.class)
                    .getContentAsString(StandardCharsets.US_ASCII)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
