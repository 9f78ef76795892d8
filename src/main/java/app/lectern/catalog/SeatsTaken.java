package app.lectern.catalog;

import app.lectern.base.SectionId;
import java.util.Map;

/**
 * Seats have been counted; the catalog shows the counts to people. Nothing that matters rests on it.
 *
 * @param counts how many seats are held in each section
 * @param complete whether all sections were counted, so that those not named have none
 */
public record SeatsTaken(Map<SectionId, Integer> counts, boolean complete) {}
