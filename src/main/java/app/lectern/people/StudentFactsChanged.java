package app.lectern.people;

import app.lectern.base.UserId;

/** What is known of somebody has changed, or a hold was put on them or lifted. Nothing that matters rests on it. */
public record StudentFactsChanged(UserId student) {}
