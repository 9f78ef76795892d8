package app.lectern.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequiredIndexTest {

    private static final RequiredIndex EMAIL = RequiredIndex.unique("user", "email");
    private static final RequiredIndex SEATS = RequiredIndex.uniqueWherePresent("enrollment", "seats");

    @Test
    void recognisesItselfInWhatTheDatabaseSays() {
        assertThat(EMAIL.matches(Document.parse("{v: 2, key: {email: 1}, name: 'email_1', unique: true}")))
                .isTrue();
        assertThat(SEATS.matches(Document.parse("{v: 2, key: {seats: 1}, unique: true, sparse: true}")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{key: {seats: 1}, sparse: true}",
                "{key: {seats: 1}, unique: false, sparse: true}",
                "{key: {seats: 1}, unique: true}",
                "{key: {seats: 1, term: 1}, unique: true, sparse: true}",
                "{key: {term: 1}, unique: true, sparse: true}",
                "{key: {seats: 1}, unique: true, sparse: true, partialFilterExpression: {term: '2026FA'}}",
                "{key: {seats: 1}, unique: true, sparse: true, collation: {locale: 'en', strength: 2}}"
            })
    void takesNothingElseForItself(String found) {
        assertThat(SEATS.matches(Document.parse(found))).isFalse();
    }
}
