package app.lectern.enrollment.decision;

import static java.util.stream.Collectors.toSet;

import app.lectern.base.SectionId;
import app.lectern.base.UserId;
import app.lectern.catalog.Section;
import app.lectern.enrollment.record.Bundle;
import app.lectern.enrollment.record.Enrollment;
import app.lectern.enrollment.record.EnrollmentStatus;
import app.lectern.enrollment.record.HistoryEntry.Event;
import app.lectern.enrollment.record.SectionInContext;
import app.lectern.enrollment.rules.RegistrationRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Several bundles for one student, each decided upon what the ones before it left, for one write in the end. */
public class PlanRegistration {

    private final RegistrationContext context;
    private final UserId by;
    private Enrollment enrollment;
    private boolean changed;

    public PlanRegistration(RegistrationContext context, UserId by) {
        this.context = context;
        this.by = by;
        enrollment = context.enrollment();
    }

    public Enrollment enrollment() {
        return enrollment;
    }

    /** Whether anything was added. */
    public boolean changed() {
        return changed;
    }

    /**
     * Adds the bundles that nothing speaks against, and those that only lacked one that came after them.
     *
     * @return what is said of each in the end
     */
    public List<BundleVerdict> enrollAll(List<Bundle> bundles) {
        boolean more = true;
        while (more) {
            more = bundles.stream().filter(this::enroll).count() > 0;
        }
        return bundles.stream().map(this::verdict).toList();
    }

    /** Whether a seat would be added by any of these bundles. */
    public boolean takesAnyOf(List<Bundle> bundles) {
        enrollAll(bundles);
        return changed();
    }

    /** Adds the bundle if nothing speaks against it, and says whether it did. */
    private boolean enroll(Bundle bundle) {
        var decision = Registration.enroll(of(bundle), EnrollRequest.seatsIn(bundle), Event.ENROLLED, by);
        if (decision instanceof Decision.Change change) {
            enrollment = change.after();
            changed = true;
            return true;
        }
        return false;
    }

    /** Says what would become of the bundle. */
    public BundleVerdict verdict(Bundle bundle) {
        return verdict(bundle, Registration.enroll(of(bundle), EnrollRequest.seatsIn(bundle), Event.ENROLLED, by));
    }

    private BundleVerdict verdict(Bundle bundle, Decision decision) {
        return new BundleVerdict(
                bundle, held(bundle), decision instanceof Decision.Refuse(var objections) ? objections : List.of());
    }

    /** What speaks against the bundle if everything else here were held, too. */
    public BundleVerdict validate(Bundle bundle) {
        List<Section> others = context.sections().stream()
                .filter(it -> !bundle.has(it.id()) && !enrollment.holds(it.id()))
                .toList();
        var attempt = context.attempt(enrollment, inContext(bundle), others, false);
        return new BundleVerdict(bundle, held(bundle), RegistrationRules.objections(attempt));
    }

    private List<EnrollmentStatus> held(Bundle bundle) {
        return enrollment.holdsAll(bundle.sections())
                ? enrollment.held(bundle.sections()).stream()
                        .map(EnrollmentStatus::enrolled)
                        .toList()
                : List.of();
    }

    private RegistrationContext of(Bundle bundle) {
        List<Section> known = new ArrayList<>(context.student().held());
        Set<SectionId> there = known.stream().map(Section::id).collect(toSet());
        context.sections().stream().filter(it -> !there.contains(it.id())).forEach(known::add);
        return new RegistrationContext(
                context.student().with(enrollment).withHeld(known), inContext(bundle), context.charts(), context.now());
    }

    private List<SectionInContext> inContext(Bundle bundle) {
        return context.requested().stream()
                .filter(it -> bundle.has(it.section().id()))
                .toList();
    }
}
