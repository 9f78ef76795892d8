/** What all REST controllers share: how errors become problem details. */
@NullMarked
package app.lectern.base.web;

import org.jspecify.annotations.NullMarked;
