package app.lectern.catalog;

import app.lectern.base.CourseId;
import app.lectern.base.Grade;
import app.lectern.catalog.Prerequisite.AllOf;
import app.lectern.catalog.Prerequisite.AnyOf;
import app.lectern.catalog.Prerequisite.Completed;
import app.lectern.catalog.Prerequisite.Test;
import java.util.List;
import org.bson.Document;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/** How a tree of prerequisites stands in documents: as nodes that say their type. */
public class PrerequisiteDocuments {

    private static final String TYPE = "type";
    private static final String NESTED = "nested";
    private static final String COURSE = "course";
    private static final String MINIMUM = "minimum";
    private static final String TOGETHER = "together";
    private static final String CODE = "code";

    private PrerequisiteDocuments() {}

    private static Document write(Prerequisite prerequisite) {
        return switch (prerequisite) {
            case AllOf all -> new Document(TYPE, "and").append(NESTED, writeEach(all.parts()));
            case AnyOf any -> new Document(TYPE, "or").append(NESTED, writeEach(any.parts()));
            case Completed completed -> write(completed);
            case Test test -> new Document(TYPE, "test").append(CODE, test.code());
        };
    }

    private static Document write(Completed completed) {
        var node =
                new Document(TYPE, "course").append(COURSE, completed.course().value());
        if (completed.minimum() != null) {
            node.append(MINIMUM, completed.minimum().value());
        }
        return completed.together() ? node.append(TOGETHER, true) : node;
    }

    private static List<Document> writeEach(List<Prerequisite> parts) {
        return parts.stream().map(PrerequisiteDocuments::write).toList();
    }

    private static Prerequisite read(Document node) {
        return switch (node.getString(TYPE)) {
            case "and" -> new AllOf(readEach(node));
            case "or" -> new AnyOf(readEach(node));
            case "course" -> completed(node);
            case "test" -> new Test(node.getString(CODE));
            default -> throw new IllegalArgumentException("No prerequisite has the type " + node.getString(TYPE));
        };
    }

    private static Completed completed(Document node) {
        String minimum = node.getString(MINIMUM);
        return new Completed(
                new CourseId(node.getString(COURSE)),
                minimum == null ? null : new Grade(minimum),
                node.getBoolean(TOGETHER, false));
    }

    private static List<Prerequisite> readEach(Document node) {
        return node.getList(NESTED, Document.class).stream()
                .map(PrerequisiteDocuments::read)
                .toList();
    }

    @WritingConverter
    public static class Writing implements Converter<Prerequisite, Document> {
        @Override
        public Document convert(Prerequisite prerequisite) {
            return write(prerequisite);
        }
    }

    @ReadingConverter
    public static class Reading implements Converter<Document, Prerequisite> {
        @Override
        public Prerequisite convert(Document node) {
            return read(node);
        }
    }
}
