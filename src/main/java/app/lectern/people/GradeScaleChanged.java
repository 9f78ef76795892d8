package app.lectern.people;

/** Other grades pass, or are worth something else: whoever waits may be in a different position now. */
public record GradeScaleChanged() {}
