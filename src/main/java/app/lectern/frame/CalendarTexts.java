package app.lectern.frame;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a date picker says, in the language of the person who uses it; each one needs it by {@code setI18n}. */
public class CalendarTexts extends DatePicker.DatePickerI18n {

    /**
     * @param locale that of the picker's page
     */
    public CalendarTexts(Locale locale) {
        setMonthNames(Stream.of(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                .toList());
        setWeekdays(weekdays(TextStyle.FULL_STANDALONE, locale));
        setWeekdaysShort(weekdays(TextStyle.SHORT_STANDALONE, locale));
        setFirstDayOfWeek(WeekFields.of(locale).getFirstDayOfWeek().getValue() % 7);
        setToday(translate(locale, "calendar.today"));
        setCancel(translate(locale, "dialog.cancel"));
        setBadInputErrorMessage(translate(locale, "calendar.no-date"));
    }

    /** From Sunday on, as the picker wants them. */
    private static List<String> weekdays(TextStyle style, Locale locale) {
        return IntStream.range(0, 7)
                .mapToObj(day -> DayOfWeek.SUNDAY.plus(day).getDisplayName(style, locale))
                .toList();
    }
}
