package app.lectern.catalog;

import app.lectern.base.Classification;
import java.util.Set;

/**
 * Who may take a section, by classification.
 *
 * @param only the classifications that may; empty when all may
 * @param except the classifications that may not
 */
public record Restriction(Set<Classification> only, Set<Classification> except) {}
