package app.lectern.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import app.lectern.enrollment.EnrollmentService;
import java.net.http.HttpClient;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Sends to each operation of the API what its description makes one think of, good and bad, as everybody. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ApiWalkIntegrationTest {

    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

    @LocalServerPort
    int port;

    private final HttpClient http = HttpClient.newHttpClient();
    private final WalkSchool school;

    ApiWalkIntegrationTest(
            @Autowired MongoTemplate mongo,
            @Autowired EnrollmentService enrollments,
            @Autowired PasswordEncoder passwords) {
        school = new WalkSchool(mongo, enrollments, passwords);
    }

    @AfterEach
    void close() {
        http.close();
    }

    @TestFactory
    Stream<DynamicNode> everyOperationAnswersEverybodyAsDescribed() {
        return description().operations().map(operation -> dynamicContainer(operation.toString(), tests(operation)));
    }

    private Stream<DynamicNode> tests(Operation operation) {
        school.open();
        return Arrays.stream(Caller.values())
                .map(caller -> dynamicContainer(
                        caller.toString(), inputs(operation, caller).map(input -> test(operation, caller, input))));
    }

    /**
     * Who may not do it at all is not asked about each field; another student only about what belongs to the first;
     * whoever claims to be somebody is nobody; a password takes long to check.
     */
    private static Stream<Input> inputs(Operation operation, Caller caller) {
        var inputs = new Inputs(operation);
        boolean atLength = caller == Caller.STUDENT
                || !operation.wantsPassword() && (caller != Caller.OTHER_STUDENT || operation.isAboutOnesOwn());
        boolean eachField = atLength && operation.isFor(caller) && caller != Caller.OTHER_STUDENT;
        return Stream.of(
                        atLength ? inputs.plain() : Stream.of(inputs.good()),
                        caller == Caller.NOBODY ? inputs.credentials() : Stream.<Input>of(),
                        eachField ? inputs.fields() : Stream.<Input>of())
                .flatMap(it -> it);
    }

    private DynamicTest test(Operation operation, Caller caller, Input input) {
        return dynamicTest(input.name(), () -> {
            var answer = send(input.call(), caller, operation);
            answer.isOneOf(expected(operation, caller, input));
            answer.isAProblemIfAny();
            answer.isAsDescribed(operation);
        });
    }

    private Answer send(Call call, Caller caller, Operation operation) {
        var signed = school.signed(call, caller, operation);
        var answer = new Answer((operation.isConditional() ? seen(signed) : signed).send(http, port));
        answer.givesNothingAway(school.secretsFrom(caller));
        if (answer.status() < 300 && !call.method().equals("GET")) {
            school.open();
        }
        return answer;
    }

    /** As whoever has read before they write. */
    private Call seen(Call call) {
        var headers = new HashMap<>(call.headers());
        headers.remove(Call.TYPE);
        return new Call("GET", call.path(), call.query(), headers, new byte[0])
                .send(http, port)
                .headers()
                .firstValue("ETag")
                .map(tag -> call.header("If-Match", tag))
                .orElse(call);
    }

    private static Set<Integer> expected(Operation operation, Caller caller, Input input) {
        var statuses = new HashSet<Integer>();
        if (operation.isFor(caller)) {
            boolean notTheirs = operation.isAboutOnesOwn() && caller != Caller.STUDENT;
            statuses.addAll(
                    notTheirs && input.statuses().equals(operation.successes()) ? Set.of(404) : input.statuses());
        } else {
            statuses.add(caller == Caller.NOBODY || input.statuses().equals(Set.of(401)) ? 401 : 403);
        }
        if (input.refusable()) {
            statuses.add(400);
        }
        return statuses;
    }

    @TestFactory
    Stream<DynamicTest> noOtherMethodDoesAnything() {
        school.open();
        var description = description();
        return description.operations().map(Operation::path).distinct().flatMap(path -> METHODS.stream()
                .filter(method -> !description.methodsOf(path).contains(method))
                .map(method -> dynamicTest(method + " " + path, () -> {
                    var operation = description
                            .operations()
                            .filter(it -> it.path().equals(path))
                            .findFirst()
                            .orElseThrow();
                    var call = new Inputs(operation).good().call();
                    var other = new Call(method, call.path(), call.query(), call.headers(), call.body());
                    var answer =
                            send(other, operation.isFor(Caller.STUDENT) ? Caller.STUDENT : Caller.REGISTRAR, operation);
                    answer.isOneOf(Set.of(405));
                    answer.isAProblemIfAny();
                })));
    }

    private Description description() {
        var answer = Call.of("GET", "/api/v1/openapi.json").send(http, port);
        assertThat(answer.statusCode()).isEqualTo(200);
        return new Description(answer.body());
    }
}
