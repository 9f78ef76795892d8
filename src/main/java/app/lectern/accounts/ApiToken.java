package app.lectern.accounts;

import app.lectern.base.UserId;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * What is stored of a token for the API.
 *
 * @param hash of the token, which itself is known to nobody but its owner
 */
@Document("api_token")
record ApiToken(@Id String hash, @Field("user_id") UserId userId, Instant expiresAt) {}
