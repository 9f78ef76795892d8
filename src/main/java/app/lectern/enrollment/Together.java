package app.lectern.enrollment;

import static java.util.stream.Collectors.toSet;

import app.lectern.base.SectionId;
import app.lectern.base.UserId;
import app.lectern.catalog.Section;
import app.lectern.enrollment.HistoryEntry.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Several bundles for one student, each decided upon what the ones before it left, for one write in the end. */
class Together {

    private final Situation situation;
    private final UserId by;
    private Enrollment enrollment;
    private boolean changed;

    Together(Situation situation, UserId by) {
        this.situation = situation;
        this.by = by;
        enrollment = situation.enrollment();
    }

    Enrollment enrollment() {
        return enrollment;
    }

    /** Whether anything was added. */
    boolean changed() {
        return changed;
    }

    /**
     * Adds the bundles that nothing speaks against, and those that only lacked one that came after them.
     *
     * @return what is said of each in the end
     */
    List<BundleVerdict> enrollAll(List<Set<SectionId>> bundles) {
        boolean more = true;
        while (more) {
            more = bundles.stream().filter(this::enroll).count() > 0;
        }
        return bundles.stream().map(this::verdict).toList();
    }

    /** Whether a seat would be added by any of these bundles. */
    boolean takesAnyOf(List<Set<SectionId>> bundles) {
        enrollAll(bundles);
        return changed();
    }

    /** Adds the bundle if nothing speaks against it, and says whether it did. */
    private boolean enroll(Set<SectionId> bundle) {
        var decision = Decisions.enroll(of(bundle), Wish.seatsIn(bundle), Event.ENROLLED, by);
        if (decision instanceof Decision.Change change) {
            enrollment = change.after();
            changed = true;
            return true;
        }
        return false;
    }

    /** Says what would become of the bundle. */
    BundleVerdict verdict(Set<SectionId> bundle) {
        return verdict(bundle, Decisions.enroll(of(bundle), Wish.seatsIn(bundle), Event.ENROLLED, by));
    }

    private BundleVerdict verdict(Set<SectionId> bundle, Decision decision) {
        return new BundleVerdict(
                bundle, held(bundle), decision instanceof Decision.Refuse(var objections) ? objections : List.of());
    }

    /** What speaks against the bundle if everything else here were held, too. */
    BundleVerdict validate(Set<SectionId> bundle) {
        List<Section> others = situation.sections().stream()
                .filter(it -> !bundle.contains(it.id()) && !enrollment.holds(it.id()))
                .toList();
        var attempt = situation.attempt(enrollment, offers(bundle), others, false);
        return new BundleVerdict(bundle, held(bundle), RegistrationRules.objections(attempt));
    }

    private List<SectionStanding> held(Set<SectionId> bundle) {
        return enrollment.holdsAll(bundle)
                ? enrollment.held(bundle).stream()
                        .map(SectionStanding::enrolled)
                        .toList()
                : List.of();
    }

    private Situation of(Set<SectionId> bundle) {
        List<Section> known = new ArrayList<>(situation.student().held());
        Set<SectionId> there = known.stream().map(Section::id).collect(toSet());
        situation.sections().stream().filter(it -> !there.contains(it.id())).forEach(known::add);
        return new Situation(
                situation.student().with(enrollment).withHeld(known),
                offers(bundle),
                situation.charts(),
                situation.now());
    }

    private List<Offer> offers(Set<SectionId> bundle) {
        return situation.offers().stream()
                .filter(it -> bundle.contains(it.section().id()))
                .toList();
    }
}
