package app.lectern.registrar.ui.catalog;

import static java.util.stream.Collectors.joining;

import app.lectern.base.Classification;
import app.lectern.base.TermId;
import app.lectern.catalog.CatalogService;
import app.lectern.catalog.Term;
import app.lectern.catalog.office.TermEntry;
import app.lectern.catalog.office.TermOffice;
import app.lectern.catalog.office.TermShift;
import app.lectern.catalog.office.WindowEntry;
import app.lectern.frame.Confirmation;
import app.lectern.registrar.ui.entry.EntryForm;
import app.lectern.registrar.ui.entry.OfficeFields;
import app.lectern.registrar.ui.entry.RowsField;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the registrar says of a term. */
class TermForm extends EntryForm<Term, TermEntry> {

    private final TermOffice office;
    private final CatalogService catalog;
    private final TextField id = new TextField(getTranslation("term.id"));
    private final TextField name = new TextField(getTranslation("term.name"));
    private final DatePicker starts = OfficeFields.day(getTranslation("term.starts"));
    private final DatePicker ends = OfficeFields.day(getTranslation("term.ends"));
    private final ComboBox<ZoneId> zone = new ComboBox<>(getTranslation("term.zone"));
    private final IntegerField creditLimit = OfficeFields.number(getTranslation("term.creditLimit"));
    private final DatePicker addDeadline = OfficeFields.day(getTranslation("term.addDeadline"));
    private final DatePicker dropDeadline = OfficeFields.day(getTranslation("term.dropDeadline"));
    private final DatePicker withdrawDeadline = OfficeFields.day(getTranslation("term.withdrawDeadline"));
    private final RowsField<WindowEntry> windows = new RowsField<>(
            getTranslation("window.label"),
            getTranslation("window.add"),
            getTranslation("window.remove"),
            WindowRow::new);

    TermForm(TermOffice office, CatalogService catalog) {
        super(TermEntry.class);
        this.office = office;
        this.catalog = catalog;
        id.setHelperText(getTranslation("term.id.help"));
        name.setHelperText(getTranslation("term.name.help"));
        zone.setItems(
                ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList());
        zone.setItemLabelGenerator(ZoneId::getId);
        zone.setHelperText(getTranslation("term.zone.help"));
        creditLimit.setStepButtonsVisible(true);
        addDeadline.setHelperText(getTranslation("term.deadline.help"));
        dropDeadline.setHelperText(getTranslation("term.deadline.help"));
        withdrawDeadline.setHelperText(getTranslation("term.withdrawDeadline.help"));
        windows.setHelperText(getTranslation("window.help"));
        List.of(addDeadline, dropDeadline, withdrawDeadline).forEach(it -> it.setClearButtonVisible(true));
        bind();
        var layout = OfficeFields.layout();
        layout.add(id, name, starts, ends, zone, creditLimit, addDeadline, dropDeadline, withdrawDeadline);
        layout.add(windows, 2);
        getContent().add(layout);
    }

    private void bind() {
        binder.forField(id)
                .asRequired(getTranslation("entry.missing"))
                .withConverter(text -> new TermId(text.strip()), TermId::value, getTranslation("term.id.invalid"))
                .bind("id");
        binder.forField(name).bind("name");
        binder.forField(starts).bind("starts");
        binder.forField(ends).bind("ends");
        binder.forField(zone).bind("zone");
        binder.forField(creditLimit).bind("creditLimit");
        binder.forField(addDeadline).bind("addDeadline");
        binder.forField(dropDeadline).bind("dropDeadline");
        binder.forField(withdrawDeadline).bind("withdrawDeadline");
        binder.forField(windows)
                .withValidator(typed -> windows.check(), getTranslation("window.incomplete"))
                .bind("windows");
        name.setRequiredIndicatorVisible(true);
    }

    /** Begins a term like the latest: in its zone, with its limit. */
    TermForm blank() {
        Optional<Term> latest = catalog.terms().stream().findFirst();
        zone.setValue(latest.map(Term::zone).orElseGet(ZoneId::systemDefault));
        creditLimit.setValue(latest.map(Term::creditLimit).orElse(Term.USUAL_CREDIT_LIMIT));
        return this;
    }

    /** Begins a term like this one, on shifted days. */
    protected void begin(Term like, TermShift shift) {
        zone.setValue(like.zone());
        creditLimit.setValue(like.creditLimit());
        starts.setValue(shift.to());
        proposals(like).forEach(it -> it.make(shift));
    }

    /** Proposes other days, but for what was typed over. */
    protected void propose(Term like, TermShift before, TermShift shift) {
        proposals(like).filter(it -> it.stands(before)).forEach(it -> it.make(shift));
    }

    private Stream<Proposal<?>> proposals(Term like) {
        List<WindowEntry> admitting =
                like.windows().stream().map(WindowEntry::of).toList();
        Stream<Proposal<?>> others = Stream.of(
                new Proposal<>(id, shift -> ofThatYear(like.id().value(), shift)),
                new Proposal<>(name, shift -> ofThatYear(like.name(), shift)),
                new Proposal<>(ends, shift -> shift.of(like.ends())),
                new Proposal<>(
                        windows, shift -> admitting.stream().map(shift::of).toList()));
        return Stream.concat(
                others,
                Stream.of(
                                day(addDeadline, like.addDeadline()),
                                day(dropDeadline, like.dropDeadline()),
                                day(withdrawDeadline, like.withdrawDeadline()))
                        .flatMap(Optional::stream));
    }

    private static Optional<Proposal<?>> day(DatePicker field, @Nullable LocalDate day) {
        return Optional.ofNullable(day).map(it -> new Proposal<>(field, shift -> shift.of(it)));
    }

    /** "Fall 2026" as of another year; nothing where it does not name its year. */
    private static String ofThatYear(String text, TermShift shift) {
        String year = Integer.toString(shift.from().getYear());
        return text.contains(year)
                ? text.replace(year, Integer.toString(shift.to().getYear()))
                : "";
    }

    /** What a field may say, as long as nobody said something else. */
    private record Proposal<V>(HasValue<?, V> field, Function<TermShift, V> value) {

        void make(TermShift shift) {
            field.setValue(value.apply(shift));
        }

        boolean stands(TermShift shift) {
            return value.apply(shift).equals(field.getValue());
        }
    }

    /** Has somebody told of each first and last day that is entered. */
    protected void whenDaysChange(BiConsumer<LocalDate, LocalDate> told) {
        Stream.of(starts, ends)
                .forEach(field -> field.addValueChangeListener(event -> {
                    if (starts.getValue() != null && ends.getValue() != null) {
                        told.accept(starts.getValue(), ends.getValue());
                    }
                }));
    }

    @Override
    public void open(Term stored) {
        super.open(stored);
        id.setReadOnly(true);
        id.setHelperText(null);
    }

    @Override
    protected Optional<Confirmation> doubt(@Nullable Term opened, TermEntry entry) {
        Set<Classification> groups = entry.unadmitted();
        return groups.isEmpty() || opened != null && opened.unadmitted().equals(groups)
                ? Optional.empty()
                : Optional.of(new Confirmation(
                        getTranslation("term.unadmitted.title"),
                        getTranslation(
                                "term.unadmitted",
                                groups.stream()
                                        .map(it -> getTranslation(OfficeFields.key(it)))
                                        .collect(joining(", "))),
                        getTranslation("entry.save"),
                        getTranslation("entry.leave.no")));
    }

    @Override
    protected TermEntry entryOf(Term stored) {
        return TermEntry.of(stored);
    }

    @Override
    protected Optional<Term> storedNow(Term opened) {
        return catalog.term(opened.id());
    }

    @Override
    protected void create(TermEntry entry) {
        office.create(entry);
    }

    @Override
    protected void update(Term opened, TermEntry entry) {
        office.update(opened, entry);
    }
}
