/** People: who they are, how they sign in, and what they may do. */
@NullMarked
package app.lectern.accounts;

import org.jspecify.annotations.NullMarked;
