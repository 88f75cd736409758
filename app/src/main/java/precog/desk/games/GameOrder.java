package precog.desk.games;

import java.math.BigDecimal;
import java.util.Comparator;

/** In what order the board stands where the trader sorted by no column. */
enum GameOrder {
    LIVE("Live first") {
        @Override
        Comparator<GameRow> comparator() {
            return BY_PHASE;
        }
    },
    CLOSEST("Closest") {
        @Override
        Comparator<GameRow> comparator() {
            return Comparator.comparingInt(GameRow::rank)
                    .thenComparingDouble(GameOrder::distance)
                    .thenComparing(BY_PHASE);
        }
    },
    EDGE("Biggest edge") {
        @Override
        Comparator<GameRow> comparator() {
            return Comparator.comparing(GameRow::edge, Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()))
                    .thenComparing(BY_PHASE);
        }
    };

    private static final Comparator<GameRow> BY_PHASE = Comparator.comparingInt(GameRow::rank)
            .thenComparing(row -> row.report().start())
            .thenComparing(row -> row.id().value());

    private final String words;

    GameOrder(String words) {
        this.words = words;
    }

    abstract Comparator<GameRow> comparator();

    /** How far the home side is from an even chance; a game without a chance comes last. */
    private static double distance(GameRow row) {
        double model = row.modelOfHome();
        double chance = Double.isNaN(model) ? row.marketOfHome() : model;
        return Double.isNaN(chance) ? 1 : Math.abs(chance - 0.5);
    }

    /** As the trader chooses it. */
    @Override
    public String toString() {
        return words;
    }
}
