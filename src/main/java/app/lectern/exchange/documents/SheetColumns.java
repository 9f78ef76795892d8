package app.lectern.exchange.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a table of people mean. Several things in one cell have a bar between them, the parts of each a
 * colon, as in {@code PHY-101:B+:2025FA|MTH-120:C-:2025SP}.
 */
class SheetColumns {

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("studentid", "student_number"),
            Map.entry("studentnumber", "student_number"),
            Map.entry("userid", "user_id"),
            Map.entry("firstname", "first_name"),
            Map.entry("givenname", "first_name"),
            Map.entry("lastname", "last_name"),
            Map.entry("surname", "last_name"),
            Map.entry("familyname", "last_name"),
            Map.entry("email", "email"),
            Map.entry("emailaddress", "email"),
            Map.entry("password", "password"),
            Map.entry("roles", "roles"),
            Map.entry("year", "classification"),
            Map.entry("classification", "classification"),
            Map.entry("majors", "majors"),
            Map.entry("major", "majors"),
            Map.entry("minors", "minors"),
            Map.entry("minor", "minors"),
            Map.entry("programs", "programs"),
            Map.entry("program", "programs"),
            Map.entry("preferredname", "preferredName"),
            Map.entry("pronouns", "pronouns"),
            Map.entry("completed", "completed"),
            Map.entry("completedcourses", "completed"),
            Map.entry("tests", "tests"),
            Map.entry("transfer", "transfer"),
            Map.entry("creditlimits", "creditLimits"));

    /** What can't be empty, so that an empty cell says nothing of it. */
    private static final Set<String> NEVER_EMPTY = Set.of("student_number", "user_id", "first_name", "email", "roles");

    private static final Map<String, Function<String, @Nullable Object>> VALUES = Map.of(
            "user_id", SheetColumns::number,
            "roles", SheetColumns::list,
            "majors", SheetColumns::list,
            "minors", SheetColumns::list,
            "programs", SheetColumns::list,
            "tests", SheetColumns::list,
            "completed", cell -> parts(cell, "courseID", "grade", "term", "title"),
            "creditLimits", cell -> parts(cell, "term", "limit"),
            "transfer", SheetColumns::flag);

    private final List<String> names;

    /** @param headers what stands above the columns; of two that mean the same, the second means nothing */
    SheetColumns(List<String> headers) {
        var fields = new ArrayList<String>();
        for (String header : headers) {
            String field =
                    FIELDS.getOrDefault(header.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT), header);
            fields.add(fields.contains(field) ? header : field);
        }
        names = List.copyOf(fields);
    }

    /** Whether nobody can be told by any of them. */
    boolean isEmpty() {
        return Stream.of("student_number", "user_id", "email").noneMatch(names::contains);
    }

    /** A row as a document would say the same. */
    Document document(List<String> cells) {
        var document = new Document();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            String cell = cells.get(i).strip();
            boolean known = FIELDS.containsValue(name);
            if (!cell.isEmpty() || known && !NEVER_EMPTY.contains(name)) {
                document.append(name, VALUES.getOrDefault(name, it -> it).apply(cell));
            }
        }
        return document;
    }

    private static @Nullable Object number(String cell) {
        return cell.matches("\\d{1,9}") ? (Object) Integer.valueOf(cell) : cell;
    }

    private static @Nullable Object flag(String cell) {
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "" -> null;
            case "yes", "true", "1" -> true;
            case "no", "false", "0" -> false;
            default -> cell;
        };
    }

    private static List<String> list(String cell) {
        return Stream.of(cell.split("\\|"))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }

    private static List<Document> parts(String cell, String... fields) {
        return list(cell).stream()
                .map(it -> {
                    var document = new Document();
                    String[] parts = it.split(":", fields.length);
                    for (int i = 0; i < parts.length; i++) {
                        document.append(
                                fields[i], fields[i].equals("limit") ? number(parts[i].strip()) : parts[i].strip());
                    }
                    return document;
                })
                .toList();
    }
}
