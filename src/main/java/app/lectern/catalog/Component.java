package app.lectern.catalog;

/** Which part of a course a section is. A student takes one section of each component that the course has. */
public enum Component {
    LECTURE,
    LAB,
    DISCUSSION
}
