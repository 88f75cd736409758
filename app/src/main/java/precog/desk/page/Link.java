package precog.desk.page;

/** Which windows follow one selection: those of the same colour, which has a name as well. */
public enum Link {
    NONE("Not linked"),
    BLUE("Blue link"),
    ORANGE("Orange link"),
    VIOLET("Violet link");

    private final String words;

    Link(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
