package app.lectern.people;

import app.lectern.base.UserId;

/**
 * What rules may read of somebody has changed, or a hold was put on them or lifted: not their name or address alone.
 * Nothing that matters rests on it.
 */
public record StudentFactsChanged(UserId student) {}
