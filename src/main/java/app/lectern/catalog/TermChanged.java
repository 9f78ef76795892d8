package app.lectern.catalog;

import app.lectern.base.TermId;

/** A term was created, changed or removed. Nothing that matters rests on it. */
public record TermChanged(TermId term) {}
