/** What a school teaches and when: terms, courses, sections, meetings, and how they are searched. */
@NullMarked
package app.lectern.catalog;

import org.jspecify.annotations.NullMarked;
