package precog.desk;

import java.util.List;
import precog.desk.keys.DeskAction;

/** What a window shows: what the left rail leads to, the exchange, which the settings lead to, and the gallery. */
public enum Screen {
    DESK(
            "Desk",
            "fth-grid",
            DeskAction.DESK,
            "Where the day is spent: markets, positions with their exits, edges to approve or reject, and alerts. Choose"
                    + " an edge to see every rule it passed; W says why others were left.",
            "Edges",
            "Positions",
            "Alerts",
            "Panes",
            "Markets"),
    MARKET(
            "Market",
            "fth-bar-chart-2",
            DeskAction.MARKET,
            "One market: its ladder, charts and rules, and a ticket that says before it is sent what it costs, what it"
                    + " can lose and what the risk gate would answer. The ladder trades only while it is armed.",
            "Ticket",
            "Ladder",
            "Market",
            "Way out"),
    GAMES(
            "Games",
            "fth-activity",
            DeskAction.GAMES,
            "Every game with its score, clock and chance of a home win by model and market. Enter opens a market of it."),
    ORDERS(
            "Orders",
            "fth-list",
            DeskAction.ORDERS,
            "Every order with its story, and below what came of it: fills, positions, decisions, settlements, refusals."
                    + " An order whose fate is not known waits in the drawer until the venue has said it.",
            "Orders",
            "Way out"),
    RISK(
            "Risk",
            "fth-shield",
            DeskAction.RISK,
            "What stops the desk before it loses too much: breakers and limits with what they measure now. A tripped"
                    + " breaker is reset by typing RESET beside it. The kill switch says beforehand what it would do.",
            "Risk",
            "Safety"),
    STRATEGIES(
            "Strategies",
            "fth-layers",
            DeskAction.STRATEGIES,
            "Versions of what is bought and when, none of which ever changes: make a new one from an old one, hold it"
                    + " against another, and move it on when the evidence is there.",
            "Records"),
    MODELS(
            "Models",
            "fth-cpu",
            DeskAction.MODELS,
            "Versions of what markets are worth: how often what they said came true, held against the market's own"
                    + " price.",
            "Records"),
    ANALYTICS(
            "Analytics",
            "fth-trending-up",
            DeskAction.ANALYTICS,
            "What came of it: equity, results, decisions in hindsight, every trade back to its moment, and a journal."
                    + " A selected decision or trade can be gone back to.",
            "Records",
            "Time"),
    JOBS(
            "Jobs",
            "fth-server",
            DeskAction.JOBS,
            "What runs behind the desk and how far it is behind, and where files of games, odds and ratings come in.",
            "Records"),
    SETTINGS(
            "Settings",
            "fth-sliders",
            DeskAction.SETTINGS,
            "Every value the engine uses, where it comes from and what it may be. A change is an override with a reason"
                    + " and, where wanted, an end.",
            "Settings"),
    EXCHANGE(
            "Exchange",
            "fth-key",
            DeskAction.EXCHANGE,
            "The key to the exchange, whether it works, and what has to be so before a desk trades for real. Choose a"
                    + " step, Enter goes to what can be done about it. Nothing here makes a running desk live.",
            "Settings"),
    GALLERY("Gallery", "fth-image", DeskAction.GALLERY, "Our own controls and charts in all their states.");

    private final String label;
    private final String icon;
    private final DeskAction action;
    private final String purpose;

    @SuppressWarnings("ImmutableEnumChecker") // A list that List.of made is immutable.
    private final List<String> keys;

    Screen(String label, String icon, DeskAction action, String purpose, String... keys) {
        this.label = label;
        this.icon = icon;
        this.action = action;
        this.purpose = purpose;
        this.keys = List.of(keys);
    }

    /** What it is for, in sentences. */
    String purpose() {
        return purpose;
    }

    /** The groups of keys that matter most on it, first things first. */
    List<String> keys() {
        return keys;
    }

    public String label() {
        return label;
    }

    boolean onRail() {
        return this != EXCHANGE && this != GALLERY;
    }

    String icon() {
        return icon;
    }

    DeskAction action() {
        return action;
    }
}
