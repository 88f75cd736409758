package precog.desk;

import precog.desk.keys.DeskAction;

/** What a window shows: what the left rail leads to, and the gallery, which only its key and the palette lead to. */
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
    SETTINGS("Settings", "fth-sliders", DeskAction.SETTINGS),
    GALLERY("Gallery", "fth-image", DeskAction.GALLERY);

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

    boolean onRail() {
        return this != GALLERY;
    }

    String icon() {
        return icon;
    }

    DeskAction action() {
        return action;
    }
}
