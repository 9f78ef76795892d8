package app.lectern.walk;

import java.util.Set;

/**
 * What somebody sends.
 *
 * @param name what is tried
 * @param call the request, but for who sends it
 * @param statuses what may be answered to somebody who may do this
 * @param refusable whether it may be refused before anybody asks who sends it
 */
record Input(String name, Call call, Set<Integer> statuses, boolean refusable) {

    Input(String name, Call call, Set<Integer> statuses) {
        this(name, call, statuses, false);
    }

    Input early() {
        return new Input(name, call, statuses, true);
    }
}
