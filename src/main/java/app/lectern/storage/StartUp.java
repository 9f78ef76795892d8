package app.lectern.storage;

import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs every {@link StartUpStep} before the web server takes requests. */
@Component
class StartUp implements SmartLifecycle {

    private final List<StartUpStep> steps;
    private volatile boolean running;

    StartUp(List<StartUpStep> steps) {
        this.steps = steps;
    }

    @Override
    public void start() {
        steps.forEach(StartUpStep::run);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
