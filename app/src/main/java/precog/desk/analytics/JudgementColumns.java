package precog.desk.analytics;

import java.util.List;
import java.util.function.Function;
import precog.analytics.OwnJudgement.Part;
import precog.analytics.OwnJudgement.Tenth;
import precog.desk.grid.Column;
import precog.desk.text.Figures;

/** The columns of one's own approvals against the model, by tenths of what it said. */
final class JudgementColumns {
    private JudgementColumns() {}

    static List<Column<Tenth>> tenths() {
        return List.of(
                Column.figures(
                        "said",
                        "Model said",
                        92,
                        tenth -> 10 * tenth.number() + " to " + 10 * (tenth.number() + 1) + " %",
                        Tenth::number,
                        "Probability of the own side, as the model said."),
                edges("approved", "Approved", Tenth::approved, "Edges you approved."),
                came(
                        "approved-came",
                        "Came true (95 %)",
                        Tenth::approved,
                        "Share of them whose own side paid, with Wilson's interval."),
                edges("offered", "Offered", Tenth::offered, "Every edge that was offered to you, approved or not."),
                came(
                        "offered-came",
                        "Came true (95 %)",
                        Tenth::offered,
                        "Share of those whose own side paid: the model without you."));
    }

    private static Column<Tenth> edges(String id, String title, Function<Tenth, Part> of, String meaning) {
        return Column.figures(
                id,
                title,
                74,
                tenth -> String.valueOf(of.apply(tenth).edges()),
                tenth -> of.apply(tenth).edges(),
                meaning);
    }

    private static Column<Tenth> came(String id, String title, Function<Tenth, Part> of, String meaning) {
        return Column.figures(
                id,
                title,
                160,
                tenth -> came(of.apply(tenth)),
                tenth -> of.apply(tenth).edges() == 0
                        ? Column.UNKNOWN
                        : Math.round(of.apply(tenth).share() * 1e6),
                meaning);
    }

    private static String came(Part part) {
        return part.edges() == 0
                ? Figures.NONE
                : Figures.share(part.share()) + " ("
                        + Figures.share(part.interval().lower()) + " to "
                        + Figures.share(part.interval().upper()) + ")";
    }
}
