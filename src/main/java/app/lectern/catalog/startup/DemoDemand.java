package app.lectern.catalog.startup;

import app.lectern.base.SectionId;
import java.util.Map;

/**
 * How many seats invented students should hold in the demo school. The catalog only says so: whoever gives out seats
 * looks here after the school was made.
 *
 * @param taken seats to hold by section, laboratories' seats being those of their lectures' students; empty where there
 *     is no demo school
 */
public record DemoDemand(Map<SectionId, Integer> taken) {}
