package precog.desk.models;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import precog.analytics.ModelVersion;
import precog.analytics.RatedTeam;
import precog.analytics.RatingStep;
import precog.analytics.TrainingRun;
import precog.desk.grid.Column;
import precog.desk.grid.Tone;
import precog.desk.text.Figures;
import precog.model.evaluation.Evaluation;

/** The columns of models and of what is known of them. */
final class ModelColumns {
    static final Comparator<ModelVersion> BY_NAME = Comparator.comparing(ModelVersion::name)
            .thenComparing(ModelVersion::createdAt, Comparator.reverseOrder())
            .thenComparing(Comparator.comparingLong(ModelVersion::id).reversed());

    private static final long MILLION = 1_000_000;

    private ModelColumns() {}

    static List<Column<ModelVersion>> versions() {
        return List.of(
                Column.words("name", "Model", 140, ModelVersion::name, "Its name."),
                Column.words("version", "Version", 90, ModelVersion::version, "Fixed once it is stored."),
                Column.words("type", "Type", 76, ModelVersion::type, "How it reckons: ratings, matrix, the trader."),
                Column.<ModelVersion>words(
                                "status",
                                "Status",
                                90,
                                ModelVersion::status,
                                "Where it is in its life: draft, training, validating, active, deprecated.")
                        .toned(model -> model.status().equals("active") ? Tone.ACCENT : Tone.MUTED),
                Column.figures(
                        "accuracy",
                        "Accuracy",
                        80,
                        model -> model.accuracy() == null
                                ? Figures.NONE
                                : Figures.share(model.accuracy().doubleValue()),
                        model -> model.accuracy() == null
                                ? Column.UNKNOWN
                                : model.accuracy().unscaledValue().longValue(),
                        "Share of right sides when it was validated; not known where no validation is stored."),
                Column.figures(
                        "samples",
                        "Samples",
                        76,
                        model -> model.samples() == null ? Figures.NONE : String.valueOf(model.samples()),
                        model -> model.samples() == null ? Column.UNKNOWN : model.samples(),
                        "How many samples the stored validation rests on."),
                Column.moment("created", "Stored UTC", ModelVersion::createdAt, "When it was stored."),
                Column.words(
                        "description",
                        "What it does",
                        240,
                        model -> model.description() == null ? "" : model.description(),
                        "Its description."));
    }

    static List<Column<Map.Entry<String, String>>> parameters() {
        return List.of(
                Column.words("name", "Parameter", 170, Map.Entry::getKey, "Its dotted path; fixed for good."),
                Column.words("value", "Value", 120, Map.Entry::getValue, "Its value in this version."));
    }

    static List<Column<Evaluation.Bin>> bins() {
        return List.of(
                Column.figures(
                        "said",
                        "Said",
                        76,
                        bin -> Figures.share(bin.predicted()),
                        bin -> micro(bin.predicted()),
                        "Mean probability the model gave to YES in this tenth."),
                Column.figures(
                        "came",
                        "Came true",
                        84,
                        bin -> Figures.share(bin.came()),
                        bin -> micro(bin.came()),
                        "Share of these markets that resolved YES."),
                Column.figures(
                        "interval",
                        "95 % interval",
                        130,
                        bin -> Figures.share(bin.interval().lower()) + " to "
                                + Figures.share(bin.interval().upper()),
                        bin -> micro(bin.interval().lower()),
                        "Wilson's interval of the true share; where it holds what was said, the model may be right."),
                Column.figures(
                        "markets",
                        "Markets",
                        72,
                        bin -> String.valueOf(bin.predictions()),
                        Evaluation.Bin::predictions,
                        "Markets in this tenth, each once, at its first forecast that fell into it."),
                Column.<Evaluation.Bin>words(
                                "says", "", 110, ModelColumns::says, "Whether the interval holds what was said.")
                        .toned(bin -> honest(bin) ? Tone.MUTED : Tone.WARNING));
    }

    private static boolean honest(Evaluation.Bin bin) {
        return bin.interval().lower() <= bin.predicted()
                && bin.predicted() <= bin.interval().upper();
    }

    private static String says(Evaluation.Bin bin) {
        if (honest(bin)) {
            return "✓ within";
        }
        return bin.came() > bin.predicted() ? "▲ said too little" : "▼ said too much";
    }

    private static long micro(double value) {
        return Math.round(value * MILLION);
    }

    static List<Column<TrainingRun>> trainings() {
        return List.of(
                Column.moment("started", "Started UTC", TrainingRun::startedAt, "When the training began."),
                Column.moment("completed", "Completed UTC", TrainingRun::completedAt, "When it ended."),
                Column.words("status", "Status", 90, TrainingRun::status, "What became of it."),
                Column.words(
                        "dataset",
                        "Data",
                        180,
                        run -> run.dataset() == null ? "" : run.dataset(),
                        "The data set it learnt from."),
                Column.figures(
                        "samples",
                        "Samples",
                        80,
                        run -> run.samples() == null ? Figures.NONE : String.valueOf(run.samples()),
                        run -> run.samples() == null ? Column.UNKNOWN : run.samples(),
                        "Rows of that data."),
                Column.words(
                        "metrics",
                        "Measured",
                        420,
                        ModelColumns::measured,
                        "What was measured on training, validation and test data, or why it failed."));
    }

    private static String measured(TrainingRun run) {
        if (run.error() != null) {
            return run.error();
        }
        return String.join(
                " · ",
                run.metrics().entrySet().stream()
                        .map(metric -> metric.getKey() + " " + metric.getValue())
                        .toList());
    }

    static List<Column<RatedTeam>> teams() {
        return List.of(
                Column.words("team", "Team", 190, RatedTeam::name, "The team or player."),
                Column.words("league", "League", 76, team -> team.league().words(), "Its league."),
                Column.figures(
                        "rating",
                        "Rating",
                        72,
                        team -> team.rating()
                                .setScale(1, RoundingMode.HALF_EVEN)
                                .toPlainString(),
                        team -> team.rating().movePointRight(4).longValue(),
                        "Points after its last rated game; 1505 is the average."),
                Column.figures(
                        "games",
                        "Games",
                        64,
                        team -> String.valueOf(team.games()),
                        RatedTeam::games,
                        "Rated games in its history."),
                Column.figures(
                        "last",
                        "Last game",
                        92,
                        team -> team.last().toString(),
                        team -> team.last().toEpochDay(),
                        "Day of its last rated game."));
    }

    static List<Column<RatingStep>> steps() {
        return List.of(
                Column.figures(
                        "date",
                        "Day",
                        92,
                        step -> step.date().toString(),
                        step -> step.date().toEpochDay(),
                        "Day of the game where the league plays."),
                Column.words(
                        "opponent",
                        "Against",
                        190,
                        step -> (step.home() ? "" : "at ") + step.opponent(),
                        "The other side; at means away."),
                Column.figures(
                        "probability",
                        "Expected",
                        80,
                        step -> Figures.share(step.probability().doubleValue()),
                        step -> micro(step.probability().doubleValue()),
                        "Probability of a win before the game."),
                Column.words("score", "Result", 64, ModelColumns::result, "Won, tied or lost."),
                Column.<RatingStep>figures(
                                "change",
                                "Change",
                                72,
                                step -> signed(step.after().subtract(step.before())),
                                step -> step.after()
                                        .subtract(step.before())
                                        .movePointRight(4)
                                        .longValue(),
                                "Points the game moved the rating.")
                        .signed(),
                Column.figures(
                        "after",
                        "After",
                        72,
                        step -> step.after().setScale(1, RoundingMode.HALF_EVEN).toPlainString(),
                        step -> step.after().movePointRight(4).longValue(),
                        "Rating after the game."));
    }

    private static String signed(BigDecimal points) {
        String text = points.setScale(1, RoundingMode.HALF_EVEN).toPlainString().replace('-', '−');
        return points.signum() > 0 ? "+" + text : text;
    }

    private static String result(RatingStep step) {
        double score = step.score().doubleValue();
        return score > 0.75 ? "won" : score < 0.25 ? "lost" : "tied";
    }
}
