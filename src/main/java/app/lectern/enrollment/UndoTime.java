package app.lectern.enrollment;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** For how long the seat is kept after a drop. */
@Component
public class UndoTime {

    private final Duration duration;

    UndoTime(@Value("${lectern.undo}") Duration duration) {
        this.duration = duration;
    }

    /** Zero when seats go at once. */
    public Duration duration() {
        return duration;
    }
}
