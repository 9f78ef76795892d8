package app.lectern.catalog;

/** How far a term has come. */
public enum TermState {

    /** It is being made: only the office sees it, its sections and what students have in it. */
    DRAFT,

    /** Everybody sees it; windows and deadlines say who may register. */
    PUBLISHED,

    /** It is over, and nothing of it changes any more. */
    ARCHIVED
}
