package app.lectern.enrollment;

/**
 * A section in which everybody in line had their say.
 *
 * @param capacity how many seats it had then; more than that are for the line first
 * @param chart who had what in it
 */
record Settled(int capacity, SeatChart chart) {}
