package app.lectern.notices;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why the application does not start without a usable address for the links in its mails. */
class SiteUrlFailures extends AbstractFailureAnalyzer<SiteUrlUnusable> {

    @Override
    protected FailureAnalysis analyze(Throwable root, SiteUrlUnusable found) {
        return new FailureAnalysis(
                found.getMessage(),
                "Set LECTERN_URL to the address at which people open Lectern, as in https://lectern.school.example.",
                root);
    }
}
