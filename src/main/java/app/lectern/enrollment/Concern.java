package app.lectern.enrollment;

import app.lectern.base.SectionId;
import app.lectern.base.UserId;

/** Where a line may have to move. */
sealed interface Concern {

    /** In this section: a seat, the line or the section itself has changed. */
    record Section(SectionId id) implements Concern {}

    /** Wherever those wait who have a seat in this section: it may not be in their way any more. */
    record HoldersOf(SectionId id) implements Concern {}

    /** In the other sections of its course in the term: what has to be taken with them may have changed. */
    record SiblingsOf(SectionId id) implements Concern {}

    /** Wherever this student waits or sits: something about them has changed. */
    record Student(UserId id) implements Concern {}

    /** Everywhere. */
    record AllLines() implements Concern {}
}
