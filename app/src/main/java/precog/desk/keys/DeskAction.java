package precog.desk.keys;

import java.util.Set;
import javafx.scene.input.KeyCombination;

/** What a key does. Keys without Ctrl are left to text while the caret is in a text box, function keys excepted. */
public enum DeskAction {
    APPROVE("Edges", "Approve the selected edge at the size shown", "A"),
    REJECT("Edges", "Reject it: choose a reason", "R"),
    SNOOZE("Edges", "Snooze it for 5 minutes", "S"),
    LARGER("Edges", "Propose a larger size", "PLUS"),
    SMALLER("Edges", "Propose a smaller size", "MINUS"),
    NEXT_EDGE("Edges", "Select the next edge", "N"),
    PREVIOUS_EDGE("Edges", "Select the edge before", "Shift+N"),
    WHY_NOT("Edges", "Why not? Show ignored edges and refused orders", "W"),
    DECIDED("Edges", "What became of the last decisions", "Shift+W"),
    HINDSIGHT("Edges", "All decisions in hindsight", "Shift+F4"),
    CLOSE_POSITION("Positions", "Close the selected position, or the part chosen", "C"),
    HOLD("Positions", "Hold it to settlement, or no longer", "H"),
    ACKNOWLEDGE("Alerts", "Acknowledge the selected alerts", "K"),
    RESOLVE("Alerts", "Resolve them: choose how", "V"),
    SNOOZE_ALERT("Alerts", "Snooze them: choose how long", "Shift+S"),
    SELECTED_SOURCE("Alerts", "Go to what the selected alert is about", "Shift+G"),
    ALERT_STATES("Alerts", "Show open, snoozed or resolved alerts", "Shift+K"),
    SEARCH_ALERTS("Alerts", "Search the alerts", "Ctrl+F"),
    ALERT_SOURCE("Alerts", "Go to what the last alert is about", "G"),
    MUTE("Alerts", "Sounds of alerts off, or on again", "Shift+M"),
    PAYOUTS("Market", "Open or close the payouts at each outcome", "O"),
    PAIR("Market", "Say which market of another venue resolves alike", "Shift+P"),
    ARM("Ladder", "Arm the ladder for one-click trading, or disarm it", "F9"),
    LADDER("Ladder", "Go to the ladder: arrows choose a cell, Enter clicks it", "L"),
    MIDDLE("Ladder", "Bring bid and ask to the middle", "M"),
    TICKET("Ticket", "Type into the ticket", "T"),
    SIZE_1("Ticket", "First prepared size", "Alt+1"),
    SIZE_2("Ticket", "Second prepared size", "Alt+2"),
    SIZE_3("Ticket", "Third prepared size", "Alt+3"),
    SIZE_4("Ticket", "Fourth prepared size", "Alt+4"),
    SIZE_5("Ticket", "Fifth prepared size", "Alt+5"),
    LARGEST("Ticket", "The most the risk gate lets pass, or all that is held", "Alt+0"),
    SEND_TICKET("Ticket", "Send the ticket", "Ctrl+Enter"),
    FLATTEN_EVENT("Way out", "Preview closing every position of the event", "Shift+C"),
    FLATTEN_ALL("Way out", "Preview closing every position there is", "Ctrl+Shift+C"),
    TAKE_BACK("Way out", "Preview taking back the last fills", "U"),
    CONFIRM("Way out", "Do what the preview shows", "Y"),
    CHANGE_ORDER("Orders", "Change the price or size of the selected order", "E"),
    CANCEL_ORDER("Orders", "Cancel the selected order", "Delete"),
    CANCEL_SIDE("Orders", "Cancel entries on its market and outcome", "Shift+Delete"),
    CANCEL_MARKET("Orders", "Cancel all entries on its market, or the one on screen", "Ctrl+Delete"),
    CANCEL_ALL("Orders", "Cancel every working entry", "Ctrl+Shift+Delete"),
    UNRESOLVED("Orders", "Open or close the drawer of unresolved orders", "Q"),
    TAKE_OVER("Orders", "Take over what the exchange holds, where the books differ", "Shift+Q"),
    TIE_GAMES("Games", "Say which game a market is about", "Ctrl+G"),
    SEARCH("Markets", "Search markets", "SLASH"),
    OPEN_MARKET("Markets", "Open the selected market in detail", "Enter"),
    NEW_VERSION("Records", "New strategy version from the selected one", "Ctrl+Shift+N"),
    MOVE_VERSION("Records", "Move the selected strategy version on in its life", "Ctrl+Shift+M"),
    ANALYTICS_PART("Records", "Show the next part of the analytics", "F4"),
    IMPORT("Records", "Import a file of games, odds or ratings", "Ctrl+I"),
    RISK_PART("Risk", "Show the next part of the risk screen", "Shift+R"),
    EXPORT_SETTINGS("Settings", "Write the settings to a file", "Ctrl+Shift+E"),
    IMPORT_SETTINGS("Settings", "Bring in a file of settings", "Ctrl+Shift+I"),
    KILL("Safety", "Kill switch: cancel entries, block new ones", "F12"),
    KILL_AND_FLATTEN("Safety", "Kill switch, and close every position", "Shift+F12"),
    PAUSE("Time", "Pause or go on (simulated and recorded feeds)", "P"),
    RECORDINGS("Time", "Play a recorded session or a tape", "Ctrl+O"),
    REWIND("Time", "Rewind the desk to the selected decision or trade", "Ctrl+J"),
    EARLIER("Time", "In a playback: a minute back", "Alt+LEFT"),
    LATER("Time", "In a playback: a minute on", "Alt+RIGHT"),
    PREVIOUS_REQUEST("Time", "In a playback: to what was done before", "Alt+Shift+LEFT"),
    NEXT_REQUEST("Time", "In a playback: to what was done next", "Alt+Shift+RIGHT"),
    SLOWER("Time", "In a playback: slower", "Alt+DOWN"),
    FASTER("Time", "In a playback: faster", "Alt+UP"),
    DESK("Screens", "Desk", "Ctrl+1"),
    MARKET("Screens", "Market", "Ctrl+2"),
    GAMES("Screens", "Games", "Ctrl+3"),
    ORDERS("Screens", "Orders", "Ctrl+4"),
    RISK("Screens", "Risk", "Ctrl+5"),
    STRATEGIES("Screens", "Strategies", "Ctrl+6"),
    MODELS("Screens", "Models", "Ctrl+7"),
    ANALYTICS("Screens", "Analytics", "Ctrl+8"),
    JOBS("Screens", "Jobs", "Ctrl+9"),
    SETTINGS("Screens", "Settings", "Ctrl+COMMA"),
    EXCHANGE("Screens", "Exchange: key, check, going live", "Ctrl+Shift+X"),
    SHOW_MARKETS("Panes", "Show or hide the markets", "F5"),
    SHOW_POSITIONS("Panes", "Show or hide the positions", "F6"),
    SHOW_EDGES("Panes", "Show or hide the edges", "F7"),
    SHOW_ALERTS("Panes", "Show or hide the alerts", "F8"),
    NEW_WINDOW("Window", "Open another window", "Ctrl+N"),
    NEXT_LINK("Window", "Follow the selection of the next colour", "Ctrl+L"),
    WORKSPACES("Window", "Keep or open a workspace", "Ctrl+S"),
    UNDO_LAYOUT("Window", "Take back the last change of the layout", "Ctrl+Shift+Z"),
    REDO_LAYOUT("Window", "Do it again", "Ctrl+Shift+Y"),
    GALLERY("Window", "Every control and chart there is, in its states", "Ctrl+Shift+G"),
    PALETTE("Window", "Find a market, a screen or an action", "Ctrl+K"),
    KEYS("Window", "What this screen is for, and every key there is", "F1"),
    UPDATES("Window", "Which version this is, and whether a newer one is out", "Ctrl+U"),
    READ_AGAIN("Window", "Read the records on the screen again", "Ctrl+R"),
    SAVE_TABLE("Window", "Save the table in focus as CSV", "Ctrl+E"),
    EXPORT_TABLE("Window", "Export that table to a file of your choice", "Ctrl+Shift+S"),
    THEME("Window", "Light or dark", "Ctrl+T"),
    ZOOM_IN("Window", "Zoom in", "Ctrl+PLUS"),
    ZOOM_OUT("Window", "Zoom out", "Ctrl+MINUS"),
    ZOOM_RESET("Window", "Zoom to 100 %", "Ctrl+0");

    private final String group;
    private final String words;
    private final String keys;

    DeskAction(String group, String words, String keys) {
        this.group = group;
        this.words = words;
        this.keys = keys;
    }

    /** Whether a key that is held down does it again and again; everything else happens once a press. */
    boolean repeats() {
        return switch (this) {
            case LARGER, SMALLER, NEXT_EDGE, PREVIOUS_EDGE, ZOOM_IN, ZOOM_OUT -> true;
            default -> false;
        };
    }

    /** Whether it acts on what is on the screen, so that it must be seen. */
    boolean decides() {
        return !Set.of("Safety", "Screens", "Window").contains(group);
    }

    public String group() {
        return group;
    }

    public String words() {
        return words;
    }

    /** The key it has where the trader gives it no other. */
    KeyCombination combination() {
        return KeyCombination.valueOf(keys.replace("Ctrl", "Shortcut"));
    }
}
