package precog.engine;

/** What the frame of the desk says, unmistakably. */
public enum Mode {
    PAPER_SIMULATED("PAPER · SIMULATED"),
    PAPER_REPLAY("PAPER · REPLAY"),
    PAPER_LIVE_DATA("PAPER · LIVE DATA"),
    LIVE_DEMO("LIVE · DEMO ACCOUNT"),
    LIVE("LIVE");

    private final String label;

    Mode(String label) {
        this.label = label;
    }

    /** Whether orders leave for the venue itself. */
    public boolean isLive() {
        return this == LIVE || this == LIVE_DEMO;
    }

    public String label() {
        return label;
    }
}
