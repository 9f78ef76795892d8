package app.lectern.registrar.ui.roster;

import app.lectern.base.SectionId;
import app.lectern.catalog.Section;
import app.lectern.enrollment.record.TooBusy;
import app.lectern.enrollment.rules.Objection;
import app.lectern.frame.SearchField;
import app.lectern.people.Account;
import app.lectern.people.PeopleFilter;
import app.lectern.people.PeopleService;
import app.lectern.people.Role;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.Query;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.data.domain.PageRequest;

/** Gives a student a seat, with what must be taken together with it, or says all that speaks against it. */
class PutInDialog extends Dialog {

    private final ComboBox<Account> student = new ComboBox<>(getTranslation("roster.student"));
    private final Div refusal = new Div();
    private final MissingParts parts;
    private final Function<Objection, String> words;
    private final BiFunction<Account, Set<SectionId>, List<Objection>> putIn;

    /**
     * @param putIn puts a student in, and into these other sections, by one write, and says why not, if not
     */
    PutInDialog(Section section, RosterDesk desk, BiFunction<Account, Set<SectionId>, List<Objection>> putIn) {
        this.putIn = putIn;
        words = desk::words;
        parts = new MissingParts(desk::sections);
        PeopleService people = desk.people();
        setHeaderTitle(getTranslation(
                "roster.put-in-title", section.displayTitle(), section.id().number()));
        setWidth("32rem");
        student.setWidthFull();
        student.setRequiredIndicatorVisible(true);
        student.setHelperText(getTranslation("roster.put-in-help"));
        student.setItemLabelGenerator(it -> it.fullName() + " (" + it.userId() + ")");
        student.setItems(new CallbackDataProvider<>(
                query -> people.list(filter(query), PageRequest.of(query.getPage(), query.getPageSize())).stream(),
                query -> {
                    SearchField.help(student, query.getFilter().orElse(""), getTranslation("roster.put-in-help"));
                    return Math.toIntExact(people.count(filter(query)));
                },
                Account::userId));
        student.addValueChangeListener(event -> {
            refusal.removeAll();
            parts.clear();
        });
        refusal.getElement().setAttribute("role", "alert");
        add(student, refusal, parts);
        var save = new Button(getTranslation("roster.put-in"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("dialog.cancel"), click -> close()), save);
        addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                student.focus();
            }
        });
    }

    private static PeopleFilter filter(Query<Account, String> query) {
        return new PeopleFilter(query.getFilter().orElse(""), Role.STUDENT, false, null);
    }

    private void save() {
        Account chosen = student.getValue();
        student.setInvalid(chosen == null);
        student.setErrorMessage(getTranslation("entry.missing"));
        if (chosen != null && parts.check()) {
            putIn(chosen);
        }
    }

    private void putIn(Account chosen) {
        try {
            List<Objection> objections = putIn.apply(chosen, parts.chosen());
            if (objections.isEmpty()) {
                close();
            } else {
                refuse(chosen, objections.stream().map(words).distinct().toList());
                parts.askFor(objections);
            }
        } catch (TooBusy busy) {
            refuse(chosen, List.of(getTranslation("enroll.busy")));
        }
    }

    private void refuse(Account chosen, List<String> objections) {
        var title = new Paragraph(getTranslation("roster.refused", chosen.fullName()));
        title.addClassName("objections-title");
        var list = new UnorderedList();
        objections.forEach(it -> list.add(new ListItem(it)));
        var panel = new Div(title, list);
        panel.addClassName("objections");
        refusal.removeAll();
        refusal.add(panel);
    }
}
