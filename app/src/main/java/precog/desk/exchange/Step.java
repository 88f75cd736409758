package precog.desk.exchange;

/** What has to be so before a desk trades for real, in the order in which one thing rests on another. */
enum Step {
    KEY("Key kept"),
    HOST("Host answers"),
    CLOCK("Clock agrees"),
    ACCESS("Key accepted"),
    RATE("Rate limits"),
    STREAM("Stream opens"),
    LIMITS("Hard limits"),
    PAPER("Paper record"),
    CONFIRM("Confirmation");

    private final String words;

    Step(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** Whether a check at the exchange says how it stands. */
    boolean checked() {
        return !finding().isEmpty();
    }

    /** What a check calls it; empty where none looks at it. */
    String finding() {
        return switch (this) {
            case HOST -> "Host";
            case CLOCK -> "Clock";
            case ACCESS -> "Key";
            case RATE -> "Limits";
            case STREAM -> "Stream";
            case KEY, LIMITS, PAPER, CONFIRM -> "";
        };
    }

    /** How a step stands. */
    enum State {
        OPEN("· to do"),
        GOOD("✓ good"),
        MIND("! mind"),
        BAD("✕ wrong");

        private final String words;

        State(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
