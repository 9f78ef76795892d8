@NullMarked
package app.lectern.student.mine;

import org.jspecify.annotations.NullMarked;
