package precog.desk.gallery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.control.TableView;
import precog.desk.grid.Column;
import precog.desk.grid.Freshness;
import precog.desk.grid.LiveGrid;
import precog.desk.grid.Tone;
import precog.desk.text.Figures;

/** A live grid with a row for each tone and each freshness. */
final class GridSample {
    private GridSample() {}

    /** A row; which of the two it shows is in its words. */
    private record Row(int number, String words, Tone tone, Freshness freshness) {}

    static void fill(TableView<?> table) {
        @SuppressWarnings("unchecked") // the gallery's own table, which holds nothing yet
        TableView<Row> rows = (TableView<Row>) table;
        List<Row> all = new ArrayList<>();
        for (Tone tone : Tone.values()) {
            all.add(new Row(all.size(), Figures.words(tone), tone, Freshness.FRESH));
        }
        for (Freshness freshness : Freshness.values()) {
            all.add(new Row(all.size(), Figures.words(freshness), Tone.PLAIN, freshness));
        }
        LiveGrid<Row> grid = new LiveGrid<>(rows, columns(), Comparator.comparingInt(Row::number));
        grid.add(all);
        rows.setPrefHeight(LiveGrid.ROW_HEIGHT * (all.size() + 1.4));
    }

    private static List<Column<Row>> columns() {
        return List.of(
                Column.<Row>words("words", "State", 150, Row::words, "The tone or the freshness of the row.")
                        .toned(Row::tone),
                Column.<Row>figures(
                                "figure",
                                "Figure",
                                90,
                                row -> "0.4" + row.number() % 10,
                                Row::number,
                                "A made-up price.")
                        .toned(Row::tone)
                        .alive(Row::freshness),
                Column.<Row>figures(
                                "signed",
                                "Signed",
                                90,
                                row -> row.number() % 2 == 0 ? "+$12.40" : "−$3.05",
                                row -> row.number() % 2 == 0 ? 1 : -1,
                                "A made-up result.")
                        .signed()
                        .alive(Row::freshness));
    }
}
