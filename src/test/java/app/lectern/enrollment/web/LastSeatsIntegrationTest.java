package app.lectern.enrollment.web;

/** On the in-memory engine, or the server that the tests are pointed at. */
class LastSeatsIntegrationTest extends LastSeats {}
