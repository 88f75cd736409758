package precog.desk.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rows as a file that spreadsheets read without harm. */
class CsvTest {
    private record Line(
            String words, String figure, @Nullable Instant at) {}

    private static final List<Column<Line>> COLUMNS = List.of(
            Column.words("words", "Words", 10, Line::words, ""),
            Column.figures("figure", "Figure", 10, Line::figure, line -> 0, ""),
            Column.moment("at", "Time UTC", Line::at, ""));

    private static String row(String words, String figure, @Nullable Instant at) {
        return Csv.of(COLUMNS, List.of(new Line(words, figure, at))).split("\r\n")[1];
    }

    @Test
    void hasAHeaderAndEndsLinesAsTheStandardSays() {
        assertThat(Csv.of(COLUMNS, List.of())).isEqualTo("Words,Figure,Time UTC\r\n");
    }

    @Test
    void quotesWhatWouldBreakARow() {
        assertThat(row("He said \"no\", twice", "1", null)).isEqualTo("\"He said \"\"no\"\", twice\",1,");
        assertThat(Csv.of(COLUMNS, List.of(new Line("two\nlines", "1", null)))).contains("\"two\nlines\",1,");
    }

    @Test
    void noWordBecomesAFormula() {
        for (String formula : List.of("=1+1", "+CMD", "-2+3", "@SUM(A1)", "\t=1", "\r=1")) {
            assertThat(row(formula, "1", null).replace("\"", "")).startsWith("'" + formula.substring(0, 1));
        }
        assertThat(row("A plain word", "+cmd|' /C calc'!A0", null)).contains("'+cmd");
    }

    @Test
    void figuresAreNumbersAndTimesAreInstants() {
        assertThat(row("x", "−$1,234.50", Instant.parse("2026-11-22T20:31:07.123Z")))
                .isEqualTo("x,-1234.50,2026-11-22T20:31:07.123Z");
        assertThat(row("x", "+12.4 %", null)).isEqualTo("x,12.4%,");
        assertThat(row("x", "–", null)).isEqualTo("x,,");
    }
}
