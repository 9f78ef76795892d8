package app.lectern.proof;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import app.lectern.base.ChangedMeanwhile;
import app.lectern.base.NoSuchSection;
import app.lectern.base.SectionId;
import app.lectern.base.UserId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Section;
import app.lectern.catalog.SectionStatus;
import app.lectern.catalog.office.ReservationEntry;
import app.lectern.catalog.office.SectionEntry;
import app.lectern.catalog.office.SectionEntryBuilder;
import app.lectern.catalog.office.SectionOffice;
import app.lectern.enrollment.PromotionByHand;
import app.lectern.enrollment.SignedIn;
import app.lectern.enrollment.overrides.OverrideOffice;
import app.lectern.enrollment.record.ObjectionCode;
import app.lectern.people.HoldService;
import app.lectern.people.Role;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The office in a run: does its deeds by the services, and writes down what it did. */
@TestComponent
@Import(PromotionByHand.class)
class Office {

    private static final UserId REGISTRAR = new UserId(Campus.REGISTRAR);
    private static final String GROUP = "FROSH";

    private final SectionOffice sections;
    private final CatalogService catalog;
    private final HoldService holds;
    private final OverrideOffice overrides;
    private final PromotionByHand promotion;
    private final MongoTemplate mongo;

    Office(
            SectionOffice sections,
            CatalogService catalog,
            HoldService holds,
            OverrideOffice overrides,
            PromotionByHand promotion,
            MongoTemplate mongo) {
        this.sections = sections;
        this.catalog = catalog;
        this.holds = holds;
        this.overrides = overrides;
        this.promotion = promotion;
        this.mongo = mongo;
    }

    void carryOut(List<Deed> deeds, Chronicle chronicle) {
        for (Deed deed : deeds) {
            Instant started = Instant.now();
            carryOut(deed).ifPresent(chronicle::add);
            if (deed.isAboutHolds()) {
                chronicle.add(deed.hold(started));
            }
        }
    }

    /** Does one deed, and says what the section is like then; empty when it was not about a section. */
    Optional<Chronicle.Entry> carryOut(Deed deed) {
        return SignedIn.as(REGISTRAR, Role.ADMIN, () -> {
            if (deed.isAboutSection()) {
                return Optional.of(change(deed));
            }
            carryOutOtherwise(deed);
            return Optional.empty();
        });
    }

    private void carryOutOtherwise(Deed deed) {
        var student = new UserId(deed.student());
        switch (deed.kind()) {
            case HOLD -> holds.put(student, "fees", REGISTRAR);
            case LIFT -> lift(student);
            case OVERRIDE_FULL -> override(student, deed, ObjectionCode.SECTION_FULL);
            case OVERRIDE_CLASH -> override(student, deed, ObjectionCode.TIME_CONFLICT);
            case OVERRIDE_CREDITS -> override(student, deed, ObjectionCode.CREDIT_LIMIT);
            case PROMOTE -> promotion.promote(SectionId.of(deed.section()));
            case CAPACITY, RESERVE, CANCEL, REOPEN -> throw new IllegalArgumentException(deed + " is about a section");
        }
    }

    private void override(UserId student, Deed deed, ObjectionCode code) {
        overrides.grantUnasked(student, SectionId.of(deed.section()), Set.of(code), "as asked", REGISTRAR);
    }

    private void lift(UserId student) {
        var stored = Objects.requireNonNull(
                mongo.findOne(query(where("user_id").is(student.value())), Document.class, "user"));
        stored.getList("holds", Document.class, List.of())
                .forEach(it -> holds.lift(student, it.getString("id"), REGISTRAR));
    }

    private Chronicle.Entry change(Deed deed) {
        Instant started = Instant.now();
        @Nullable SectionEntry entered = null;
        while (entered == null) {
            entered = tryToChange(deed);
        }
        boolean kept = !entered.reserved().isEmpty();
        return new Chronicle.Entry(
                deed.section(),
                started,
                Instant.now(),
                entered.capacity(),
                kept ? GROUP : null,
                kept ? entered.reserved().getFirst().seats() : 0,
                entered.status() == SectionStatus.OPEN);
    }

    private @Nullable SectionEntry tryToChange(Deed deed) {
        Section opened =
                catalog.section(SectionId.of(deed.section())).orElseThrow(() -> new NoSuchSection(deed.section()));
        SectionEntry entry = changed(SectionEntry.of(opened), deed);
        try {
            sections.update(opened, entry);
            return entry;
        } catch (ChangedMeanwhile countedMeanwhile) {
            return null;
        }
    }

    private static SectionEntry changed(SectionEntry before, Deed deed) {
        return switch (deed.kind()) {
            case CAPACITY -> with(before, deed.number(), kept(before, deed.number()), before.status());
            case RESERVE -> with(before, before.capacity(), kept(deed.number(), before.capacity()), before.status());
            case CANCEL -> with(before, before.capacity(), before.reserved(), SectionStatus.CANCELLED);
            default -> with(before, before.capacity(), before.reserved(), SectionStatus.OPEN);
        };
    }

    private static List<ReservationEntry> kept(SectionEntry before, int capacity) {
        return before.reserved().isEmpty()
                ? List.of()
                : kept(before.reserved().getFirst().seats(), capacity);
    }

    private static List<ReservationEntry> kept(int seats, int capacity) {
        int fitting = Math.min(seats, capacity);
        return fitting == 0 ? List.of() : List.of(new ReservationEntry(GROUP, fitting));
    }

    private static SectionEntry with(
            SectionEntry it, int capacity, List<ReservationEntry> reserved, SectionStatus status) {
        return SectionEntryBuilder.builder(it)
                .capacity(capacity)
                .reserved(reserved)
                .status(status)
                .build();
    }
}
