package precog.engine;

/** What the frame of the desk says, unmistakably. */
public enum Mode {
    PAPER_SIMULATED("PAPER · SIMULATED"),
    PAPER_REPLAY("PAPER · REPLAY"),
    PAPER_LIVE_DATA("PAPER · LIVE DATA"),
    LIVE("LIVE");

    private final String label;

    Mode(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
