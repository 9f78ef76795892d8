package app.lectern.frame;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class CalendarTextsViewTest extends SpringBrowserlessTest {

    @Test
    void namesMonthsAndDaysInTheLanguageOfThePage() {
        var spanish = new CalendarTexts(Locale.of("es", "CL"));
        assertThat(spanish.getMonthNames()).hasSize(12).startsWith("enero", "febrero");
        assertThat(spanish.getWeekdays()).hasSize(7).startsWith("domingo", "lunes");
        assertThat(spanish.getWeekdaysShort()).startsWith("dom", "lun");
        assertThat(spanish.getFirstDayOfWeek()).isEqualTo(1);
        assertThat(spanish.getToday()).isEqualTo("Hoy");
    }

    @Test
    void startsAnEnglishWeekOnSunday() {
        var english = new CalendarTexts(Locale.US);
        assertThat(english.getMonthNames()).startsWith("January");
        assertThat(english.getFirstDayOfWeek()).isZero();
    }
}
