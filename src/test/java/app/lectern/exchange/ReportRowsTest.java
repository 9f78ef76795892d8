package app.lectern.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.lectern.exchange.ImportReport.Row;
import app.lectern.exchange.ImportReport.Verdict;
import app.lectern.exchange.Remark.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportRowsTest {

    @Test
    void keepsARemarkOfManyRowsOnce() {
        var rows = new ReportRows(12);
        rows.addAll(List.of(rejected("a", Remark.of(Kind.ROW_NOT_JSON, "0123456789"))));
        rows.addAll(List.of(rejected("b", Remark.of(Kind.ROW_NOT_JSON, "0123456789"))));

        assertThat(rows.rows().get(1).reason())
                .isSameAs(rows.rows().getFirst().reason())
                .isNotNull();
    }

    @Test
    void keepsVerdictsWhenThereIsNoRoomForRemarks() {
        var rows = new ReportRows(12);
        rows.add(rejected("a", Remark.of(Kind.ROW_NOT_JSON, "0123456789")));
        rows.add(rejected("b", Remark.of(Kind.ROW_NOT_JSON, "9876543210")));
        rows.add(rejected("c", Remark.of(Kind.ROW_NOT_JSON, "0123456789")));

        assertThat(rows.rows()).extracting(Row::verdict).containsOnly(Verdict.REJECTED);
        assertThat(rows.rows().stream().map(Row::reason))
                .containsExactly(
                        Remark.of(Kind.ROW_NOT_JSON, "0123456789"),
                        Remark.of(Kind.REMARKS_LEFT_OUT),
                        Remark.of(Kind.ROW_NOT_JSON, "0123456789"));
    }

    @Test
    void cutsWhatNamesARow() {
        var rows = new ReportRows();
        rows.add(rejected("x".repeat(201), Remark.of(Kind.ROW_NOT_AN_OBJECT)));
        rows.add(rejected("x".repeat(200), Remark.of(Kind.ROW_NOT_AN_OBJECT)));

        assertThat(rows.rows()).extracting(Row::key).containsExactly("x".repeat(200) + "…", "x".repeat(200));
    }

    private static Row rejected(String key, Remark reason) {
        return new Row("file.json", 1, key, Verdict.REJECTED, reason, List.of());
    }
}
