package app.lectern.people.startup;

import app.lectern.base.Classification;
import app.lectern.base.UserId;
import app.lectern.people.AccountCreation;
import app.lectern.people.DemoAccount;
import app.lectern.people.PersonFactsBuilder;
import app.lectern.people.Role;
import app.lectern.people.User;
import app.lectern.people.Users;
import app.lectern.storage.StartUpStep;
import app.lectern.storage.Storage;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Invents the other students of the demo school. They can't sign in. */
@Component
@Order(11)
public class DemoStudents implements StartUpStep {

    private static final int FIRST_ID = 1001;
    private static final int STUDENTS = 400;

    private final Storage storage;
    private final Users users;
    private final AccountCreation accountCreation;

    DemoStudents(Storage storage, Users users, AccountCreation accountCreation) {
        this.storage = storage;
        this.users = users;
        this.accountCreation = accountCreation;
    }

    /** The numbers that they have in a demo school. */
    public static List<UserId> ids() {
        return IntStream.range(FIRST_ID, FIRST_ID + STUDENTS)
                .mapToObj(UserId::new)
                .toList();
    }

    @Override
    public void run() {
        if (storage.demo() && users.hasNoneBut(DemoAccount.emails())) {
            users.insert(invent());
            accountCreation.raiseCounter();
        }
    }

    private static List<User> invent() {
        List<CSVRecord> names = names();
        return IntStream.range(0, STUDENTS)
                .mapToObj(index -> student(index, names))
                .toList();
    }

    /** Each first name once with each last name. */
    private static User student(int index, List<CSVRecord> names) {
        int round = index / names.size();
        String first = names.get(index % names.size()).get("first");
        String last = names.get((index + round) % names.size()).get("last");
        String email = (first + "." + last).toLowerCase(Locale.ROOT) + "@lectern.example";
        var classes = Classification.values();
        var classification = classes[index % (classes.length - 1)];
        var facts = PersonFactsBuilder.builder()
                .firstName(first)
                .lastName(last)
                .email(email)
                .roles(Set.of(Role.STUDENT))
                .classification(classification)
                .build();
        return User.of(new UserId(FIRST_ID + index), facts, null, false);
    }

    private static List<CSVRecord> names() {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        var resource = new ClassPathResource("demo/names.csv");
        try (var reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
            return format.parse(reader).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException("The demo school's names can't be read", e);
        }
    }
}
