/** What a student has in a term. */
@NullMarked
package app.lectern.student.mine;

import org.jspecify.annotations.NullMarked;
