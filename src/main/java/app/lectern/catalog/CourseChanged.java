package app.lectern.catalog;

import app.lectern.base.CourseId;

/** A course was created, changed or removed. Nothing that matters rests on it. */
public record CourseChanged(CourseId course) {}
