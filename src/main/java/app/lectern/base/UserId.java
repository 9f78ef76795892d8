package app.lectern.base;

import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;

/**
 * The number that a person is known by, {@code user_id} in the data.
 *
 * @param value 1 or more
 */
public record UserId(@JsonValue int value) implements Comparable<UserId>, Serializable {

    /**
     * @throws IllegalArgumentException when {@code value} is below 1
     */
    public UserId {
        if (value < 1) {
            throw new IllegalArgumentException("A user_id is 1 or more");
        }
    }

    @Override
    public int compareTo(UserId other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
