package app.lectern.registrar.ui.people;

import static java.util.stream.Collectors.joining;

import app.lectern.base.NoSuchUser;
import app.lectern.base.UserId;
import app.lectern.people.Account;
import app.lectern.people.EmailInUse;
import app.lectern.people.GradesUnknown;
import app.lectern.people.NewUser;
import app.lectern.people.PeopleService;
import app.lectern.people.PersonFacts;
import app.lectern.people.Role;
import app.lectern.people.StudentNumberInUse;
import app.lectern.registrar.ui.entry.EntryForm;
import app.lectern.registrar.ui.entry.OfficeFields;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What the registrar says of a person. */
class PersonForm extends EntryForm<Account, PersonFacts> {

    private final PeopleService people;
    private final UserId registrar;
    private final Consumer<Account> created;
    private final TextField firstName = new TextField(getTranslation("register.firstName"));
    private final TextField lastName = new TextField(getTranslation("register.lastName"));
    private final TextField preferredName = new TextField(getTranslation("people.preferredName"));
    private final TextField pronouns = new TextField(getTranslation("people.pronouns"));
    private final TextField studentNumber = new TextField(getTranslation("people.student-number"));
    private final EmailField email = new EmailField(getTranslation("register.email"));
    private final CheckboxGroup<Role> roles = new CheckboxGroup<>(getTranslation("people.role"));
    private final StudentFields student = new StudentFields();
    private final Checkbox disabled = new Checkbox(getTranslation("people.disable"));

    /**
     * @param registrar who fills it in
     * @param created gets who is new
     */
    PersonForm(PeopleService people, UserId registrar, Consumer<Account> created) {
        super(PersonFacts.class);
        this.people = people;
        this.registrar = registrar;
        this.created = created;
        email.setI18n(new EmailField.EmailFieldI18n().setPatternErrorMessage(getTranslation("person.email.invalid")));
        studentNumber.setHelperText(getTranslation("people.student-number.help"));
        preferredName.setHelperText(getTranslation("people.preferredName.help"));
        lastName.setHelperText(getTranslation("register.lastName.help"));
        roles.setItems(Role.values());
        roles.setItemLabelGenerator(role -> getTranslation(PersonFormatter.key(role)));
        roles.setValue(Set.of(Role.STUDENT));
        disabled.setHelperText(getTranslation("people.disable.help"));
        disabled.setVisible(false);
        bind();
        layOut();
    }

    private void layOut() {
        var layout = OfficeFields.layout();
        layout.add(firstName, lastName, preferredName, pronouns, email, studentNumber, student.classification());
        layout.add(roles, 2);
        student.addTo(layout);
        layout.add(disabled, 2);
        getContent().add(layout);
    }

    private void bind() {
        binder.setApplyBindingsToHiddenFields(true);
        binder.forField(firstName).bind("firstName");
        binder.forField(lastName).bind("lastName");
        binder.forField(preferredName).withNullRepresentation("").bind("preferredName");
        binder.forField(pronouns).withNullRepresentation("").bind("pronouns");
        binder.forField(email).bind("email");
        binder.forField(studentNumber).withNullRepresentation("").bind("studentNumber");
        binder.forField(roles).bind("roles");
        // ARIA knows no required group of boxes; one is chosen from the start, and none is refused at the field.
        roles.setRequiredIndicatorVisible(false);
        student.bind(binder);
        binder.forField(disabled).bind("disabled");
        List.of(firstName, email).forEach(field -> field.setRequiredIndicatorVisible(true));
    }

    @Override
    public void open(Account stored) {
        super.open(stored);
        disabled.setVisible(true);
    }

    @Override
    protected PersonFacts entryOf(Account stored) {
        return stored.facts();
    }

    @Override
    protected Optional<Account> storedNow(Account opened) {
        try {
            return Optional.of(people.find(opened.userId()));
        } catch (NoSuchUser gone) {
            return Optional.empty();
        }
    }

    @Override
    protected void create(PersonFacts entry) {
        created.accept(people.create(new NewUser(entry, null)));
    }

    @Override
    protected void update(Account opened, PersonFacts entry) {
        people.update(registrar, opened, entry, null);
    }

    @Override
    protected boolean store(PersonFacts entry) {
        try {
            return super.store(entry);
        } catch (EmailInUse e) {
            showAt("email", getTranslation("register.emailInUse"));
            focusFirstInvalid();
            return false;
        } catch (StudentNumberInUse e) {
            showAt("studentNumber", getTranslation("people.student-number.inUse"));
            focusFirstInvalid();
            return false;
        } catch (GradesUnknown e) {
            String grades =
                    e.grades().stream().map(GradesUnknown.Unknown::grade).collect(joining(", "));
            showAt("completed", getTranslation("people.grade.unknown", grades));
            focusFirstInvalid();
            return false;
        }
    }
}
