package app.lectern.exchange.web;

import static java.util.stream.Collectors.toMap;

import app.lectern.exchange.ImportReport;
import app.lectern.exchange.Remark;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.AbstractList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A report as the API gives it. */
record ReportJson(
        String kind,
        boolean dryRun,
        Map<String, Integer> counts,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> remarks,
        List<RowJson> rows) {

    static ReportJson of(ImportReport report, Function<Remark, String> text) {
        return new ReportJson(
                lowerCase(report.kind()),
                report.dryRun(),
                report.counts().entrySet().stream()
                        .collect(toMap(
                                it -> lowerCase(it.getKey()), Map.Entry::getValue, Integer::sum, LinkedHashMap::new)),
                report.remarks().stream().map(text).toList(),
                new Rows(report.rows(), text));
    }

    private static String lowerCase(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Rows that are put in words when they are asked for, so that they never all are at once. */
    private static class Rows extends AbstractList<RowJson> {

        private final List<ImportReport.Row> rows;
        private final Function<Remark, String> text;

        Rows(List<ImportReport.Row> rows, Function<Remark, String> text) {
            this.rows = rows;
            this.text = text;
        }

        @Override
        public RowJson get(int index) {
            return RowJson.of(rows.get(index), text);
        }

        @Override
        public int size() {
            return rows.size();
        }
    }

    /** A row as the API gives it: {@code row} counts within {@code file}. */
    record RowJson(
            int row,
            String file,
            String key,
            String verdict,

            @Nullable String reason,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> notes) {

        private static RowJson of(ImportReport.Row row, Function<Remark, String> text) {
            return new RowJson(
                    row.number(),
                    row.file(),
                    row.key(),
                    lowerCase(row.verdict()),
                    row.reason() == null ? null : text.apply(row.reason()),
                    row.notes().stream().map(text).toList());
        }
    }
}
