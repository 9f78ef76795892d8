package app.lectern.catalog.office;

import app.lectern.base.SectionId;
import java.util.List;

/**
 * What copying a term does.
 *
 * @param sections how many sections come along
 * @param leftBehind how many don't, as they are cancelled or belong to one that is
 * @param cut which come along without a part of their meetings, in the order of their numbers
 */
public record TermCopyPlan(int sections, int leftBehind, List<SectionId> cut) {}
