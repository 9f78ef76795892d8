package app.lectern.people;

import app.lectern.storage.RequiredIndex;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** No two people have the same number, the same student number or the same address. */
@Configuration
class PeopleIndexes {

    @Bean
    RequiredIndex oneUserPerNumber() {
        return RequiredIndex.unique(User.COLLECTION, User.USER_ID);
    }

    @Bean
    RequiredIndex oneUserPerAddress() {
        return RequiredIndex.unique(User.COLLECTION, User.EMAIL);
    }

    @Bean
    RequiredIndex oneUserPerStudentNumber() {
        return RequiredIndex.uniqueWherePresent(User.COLLECTION, User.STUDENT_NUMBER);
    }
}
