/** The frame around every view: navigation, theme, error pages and shared components. */
@NullMarked
package app.lectern.base.ui;

import org.jspecify.annotations.NullMarked;
