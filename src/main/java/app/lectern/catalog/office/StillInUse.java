package app.lectern.catalog.office;

import app.lectern.base.ChangeRefused;

/** Something can't be removed, because something else needs it. */
public class StillInUse extends ChangeRefused {

    StillInUse(String key, Object... details) {
        super(key, details);
    }
}
