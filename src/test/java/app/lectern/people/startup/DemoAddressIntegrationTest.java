package app.lectern.people.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import app.lectern.people.AccountCreation;
import app.lectern.people.DemoAccount;
import app.lectern.people.TestSchoolPeople;
import app.lectern.people.User;
import app.lectern.people.Users;
import app.lectern.storage.Storage;
import java.net.InetAddress;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.security.crypto.password.PasswordEncoder;

@SpringBootTest
class DemoAddressIntegrationTest {

    private static final Storage DEMO = new Storage("mongodb://127.0.0.1/lectern", true, true);
    private static final Storage EMBEDDED = new Storage("mongodb://127.0.0.1/lectern", true, false);
    private static final Storage MONGO = new Storage("mongodb://127.0.0.1/lectern", false, false);

    @Autowired
    TestSchoolPeople people;

    @Autowired
    Users users;

    @Autowired
    AccountCreation accountCreation;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    MongoTemplate mongo;

    private final ServerProperties server = new ServerProperties();

    @BeforeEach
    void nobody() {
        people.nobody();
    }

    @Test
    void aDemoSchoolThatIsAboutToBeInventedIsReachedFromThisMachineOnly() {
        assertThat(listeningWith(DEMO)).contains(InetAddress.getLoopbackAddress());
        assertThat(server.getAddress()).isEqualTo(InetAddress.getLoopbackAddress());
    }

    @Test
    void soIsOneThatWasInventedEarlier() {
        invent();
        people.student("ana@school.example");

        assertThat(listeningWith(DEMO)).contains(InetAddress.getLoopbackAddress());
    }

    @Test
    void alsoWhenNoneIsToBeInventedAnyMore() {
        invent();

        assertThat(listeningWith(EMBEDDED)).contains(InetAddress.getLoopbackAddress());
    }

    @Test
    void oneWhosePasswordsWereChangedIsReachedFromEverywhere() {
        invent();
        people.student("ana@school.example");
        change(DemoAccount.REGISTRAR, Update.update(User.PASSWORD, passwords.encode("violet teapot")));
        assertThat(listeningWith(DEMO)).contains(InetAddress.getLoopbackAddress());

        server.setAddress(null);
        change(DemoAccount.STUDENT, Update.update(User.DISABLED, true));
        assertThat(listeningWith(DEMO)).isEmpty();
    }

    @Test
    void aSchoolOfRealPeopleIsReachedFromEverywhere() {
        people.registrar("office@school.example");

        assertThat(listeningWith(DEMO)).isEmpty();
        assertThat(listeningWith(EMBEDDED)).isEmpty();
        assertThat(listeningWith(MONGO)).isEmpty();
    }

    @Test
    void whereSomebodySaidOnWhichAddressItListensThere() throws Exception {
        server.setAddress(InetAddress.getByName("0.0.0.0"));

        assertThat(listeningWith(DEMO)).isEmpty();
        assertThat(server.getAddress()).isEqualTo(InetAddress.getByName("0.0.0.0"));
    }

    private void invent() {
        new DemoPeople(DEMO, users, accountCreation, Clock.systemUTC()).run();
    }

    private void change(DemoAccount account, Update change) {
        mongo.updateFirst(query(where(User.EMAIL).is(account.email())), change, User.class);
    }

    /** The address that it is told to listen on, besides what is set. */
    private Optional<InetAddress> listeningWith(Storage storage) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("passwords", new DemoPasswords(storage, users, mongo, passwords));
        var factory = new TomcatServletWebServerFactory();
        new DemoAddress(storage, beans.getBeanProvider(DemoPasswords.class), server).customize(factory);
        return Optional.ofNullable(factory.getAddress());
    }
}
