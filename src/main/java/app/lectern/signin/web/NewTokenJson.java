package app.lectern.signin.web;

import app.lectern.signin.TokenName;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants of a new token.
 *
 * @param name what they call it
 */
record NewTokenJson(@TokenName @Nullable String name) {}
