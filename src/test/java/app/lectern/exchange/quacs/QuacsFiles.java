package app.lectern.exchange.quacs;

import app.lectern.exchange.ImportFile;
import app.lectern.exchange.RealData;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small semesters to test with; JSON may be written with single quotes. */
class QuacsFiles {

    private QuacsFiles() {}

    static List<ImportFile> semester(String courses, String catalog, String prerequisites) {
        return List.of(
                file("courses.json", courses),
                file("catalog.json", catalog),
                file("prerequisites.json", prerequisites));
    }

    /** A subject with one course of these sections. */
    static String course(String id, String title, String... sections) {
        return "[{'name':'S','code':'S','courses':[%s]}]".formatted(record(id, title, sections));
    }

    static String record(String id, String title, String... sections) {
        return "{'id':'%s','title':'%s','sections':[%s]}".formatted(id, title, String.join(",", sections));
    }

    static String section(int crn, String sec, int credits, String timeslots) {
        return "{'crn':%d,'sec':'%s','credMin':%d,'credMax':%d,'cap':30,'act':3,'timeslots':[%s]}"
                .formatted(crn, sec, credits, credits, timeslots);
    }

    static String slot(String days, int start, int end) {
        return ("{'days':[%s],'instructor':' Ada  Lovelace ','location':'','timeStart':%d,'timeEnd':%d,"
                        + "'dateStart':'8/24','dateEnd':'11/20'}")
                .formatted(days, start, end);
    }

    static ImportFile file(String name, String json) {
        return new ImportFile(name, json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    static ImportFile zip(List<ImportFile> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (ImportFile file : files) {
                zip.putNextEntry(new ZipEntry("semester/" + file.name()));
                zip.write(RealData.content(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ImportFile("semester.zip", bytes.toByteArray());
    }
}
