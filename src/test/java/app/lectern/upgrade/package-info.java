/** Databases of the tutorial application, and what becomes of them. */
@org.jspecify.annotations.NullMarked
package app.lectern.upgrade;
