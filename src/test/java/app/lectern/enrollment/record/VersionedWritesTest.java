package app.lectern.enrollment.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;

class VersionedWritesTest {

    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void triesAgainUntilNobodyWasFaster() {
        String result = VersionedWrites.untilNotOvertaken(() -> switch (tries.incrementAndGet()) {
            case 1 -> throw new DuplicateKeyException("seat");
            case 2 -> throw new OptimisticLockingFailureException("version");
            default -> "done";
        });
        assertThat(result).isEqualTo("done");
        assertThat(tries).hasValue(3);
    }

    @Test
    void winsOnTheHundredthTry() {
        assertThat(VersionedWrites.untilNotOvertaken(() -> {
                    if (tries.incrementAndGet() < 100) {
                        throw new DuplicateKeyException("seat");
                    }
                    return tries.get();
                }))
                .isEqualTo(100);
    }

    @Test
    void givesUpAfterAHundredTries() {
        assertThatExceptionOfType(TooBusy.class)
                .isThrownBy(() -> VersionedWrites.untilNotOvertaken(() -> {
                    tries.incrementAndGet();
                    throw new DuplicateKeyException("seat");
                }));
        assertThat(tries).hasValue(100);
    }

    @Test
    void anyOtherFailureIsNotTriedAgain() {
        assertThatIllegalStateException()
                .isThrownBy(() -> VersionedWrites.untilNotOvertaken(() -> {
                    tries.incrementAndGet();
                    throw new IllegalStateException("broken");
                }));
        assertThat(tries).hasValue(1);
    }
}
