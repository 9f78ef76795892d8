package app.lectern.storage;

import org.bson.UuidRepresentation;
import org.bson.codecs.Codec;
import org.bson.codecs.configuration.CodecConfigurationException;
import org.bson.codecs.configuration.CodecProvider;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Makes each codec once. The driver wraps the registry that it was given anew for each database and collection that
 * somebody asks for, which is with each command, and would make all codecs that it needs for it again.
 *
 * @param codecs makes them
 */
record KeptCodecs(CodecRegistry codecs) implements CodecProvider {

    /** The same codecs, each of which is made once. */
    static CodecRegistry of(CodecRegistry codecs, UuidRepresentation uuids) {
        return CodecRegistries.fromProviders(new KeptCodecs(CodecRegistries.withUuidRepresentation(codecs, uuids)));
    }

    @Override
    public <T> @Nullable Codec<T> get(Class<T> type, CodecRegistry asking) {
        try {
            return codecs.get(type);
        } catch (CodecConfigurationException unknown) {
            return null; // as a provider says it
        }
    }
}
