package app.lectern;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    @Test
    void roomsUseEachOtherAsPlanned() {
        ApplicationModules.of(Application.class).verify();
    }
}
