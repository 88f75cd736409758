package precog.desk.analytics;

import precog.analytics.TradeTrail.Kind;

/** What the stations of a trade's trail and their values are called on the screen. */
final class TradeWords {
    private TradeWords() {}

    static String title(Kind kind) {
        return switch (kind) {
            case GAME -> "The game at that moment";
            case QUOTE -> "The quote at that moment";
            case MODEL -> "The model version";
            case STRATEGY -> "The strategy version";
            case EDGE -> "The edge";
            case DECISION -> "The decision";
            case ORDER -> "The order";
            case TRADE -> "The fill";
            case POSITION -> "The position now";
            case EXIT -> "An exit of the position";
        };
    }

    /** {@code true_win_probability} is true win probability. */
    static String column(String name) {
        String words = name.replace('_', ' ').replace("pnl", "P&L").replace("roi", "ROI");
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
