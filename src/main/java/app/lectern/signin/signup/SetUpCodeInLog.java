package app.lectern.signin.signup;

import app.lectern.storage.StartUpStep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells who started Lectern how to become its first registrar. */
@Component
@Order(20)
class SetUpCodeInLog implements StartUpStep {

    private static final Logger log = LoggerFactory.getLogger(SetUpCodeInLog.class);

    private final SetUpService setUp;

    SetUpCodeInLog(SetUpService setUp) {
        this.setUp = setUp;
    }

    @Override
    public void run() {
        setUp.code()
                .ifPresent(code -> log.info("There is no registrar yet. Open /setup and enter this code: {}", code));
    }
}
