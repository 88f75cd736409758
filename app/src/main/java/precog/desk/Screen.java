package precog.desk;

import precog.desk.keys.DeskAction;

/** What the left rail leads to. */
public enum Screen {
    DESK("Desk", "fth-grid", DeskAction.DESK),
    MARKET("Market", "fth-bar-chart-2", DeskAction.MARKET),
    GAMES("Games", "fth-activity", DeskAction.GAMES),
    ORDERS("Orders", "fth-list", DeskAction.ORDERS),
    RISK("Risk", "fth-shield", DeskAction.RISK),
    STRATEGIES("Strategies", "fth-layers", DeskAction.STRATEGIES),
    MODELS("Models", "fth-cpu", DeskAction.MODELS),
    ANALYTICS("Analytics", "fth-trending-up", DeskAction.ANALYTICS),
    JOBS("Jobs", "fth-server", DeskAction.JOBS),
    SETTINGS("Settings", "fth-sliders", DeskAction.SETTINGS);

    private final String label;
    private final String icon;
    private final DeskAction action;

    Screen(String label, String icon, DeskAction action) {
        this.label = label;
        this.icon = icon;
        this.action = action;
    }

    public String label() {
        return label;
    }

    String icon() {
        return icon;
    }

    DeskAction action() {
        return action;
    }
}
