package app.lectern.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bson.UuidRepresentation.STANDARD;

import com.mongodb.MongoClientSettings;
import java.util.UUID;
import org.bson.BsonBinarySubType;
import org.bson.BsonDocument;
import org.bson.BsonDocumentWriter;
import org.bson.Document;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecConfigurationException;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;
import org.junit.jupiter.api.Test;

class KeptCodecsTest {

    private final CodecRegistry kept = KeptCodecs.of(MongoClientSettings.getDefaultCodecRegistry(), STANDARD);

    @Test
    void makesACodecOnceHoweverOftenTheDriverWrapsIt() {
        assertThat(asTheDriverDoes(kept).get(Document.class))
                .isSameAs(asTheDriverDoes(asTheDriverDoes(kept)).get(Document.class));
        var unkept = MongoClientSettings.getDefaultCodecRegistry();
        assertThat(asTheDriverDoes(unkept).get(Document.class))
                .isNotSameAs(asTheDriverDoes(unkept).get(Document.class));
    }

    @Test
    void writesUuidsAsTheStandardSays() {
        var written = new BsonDocument();
        asTheDriverDoes(kept)
                .get(Document.class)
                .encode(
                        new BsonDocumentWriter(written),
                        new Document("it", new UUID(1, 2)),
                        EncoderContext.builder().build());

        assertThat(written.getBinary("it").getType()).isEqualTo(BsonBinarySubType.UUID_STANDARD.getValue());
    }

    @Test
    void saysOfWhatItDoesNotKnowThatThereIsNone() {
        assertThatThrownBy(() -> asTheDriverDoes(kept).get(KeptCodecsTest.class))
                .isInstanceOf(CodecConfigurationException.class);
    }

    private static CodecRegistry asTheDriverDoes(CodecRegistry registry) {
        return CodecRegistries.withUuidRepresentation(registry, STANDARD);
    }
}
