package app.lectern.catalog;

import app.lectern.base.SectionId;

/** A section was created, changed, removed or listed anew; counts don't count. Nothing that matters rests on it. */
public record SectionChanged(SectionId section) {}
