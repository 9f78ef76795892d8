package app.lectern.exchange;

import app.lectern.storage.upgrade.Upgrades;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Tells the registrar what became of data that an older application left. */
@Service
@PreAuthorize("hasRole('ADMIN')")
public class UpgradeReportService {

    private final Upgrades upgrades;

    UpgradeReportService(Upgrades upgrades) {
        this.upgrades = upgrades;
    }

    /** The upgrades that this database has had; none where it began empty. */
    public List<Upgrades.Done> upgrades() {
        return upgrades.done();
    }

    /** What could not be taken over as it was. */
    public List<Upgrades.Found> findings() {
        return upgrades.found();
    }
}
