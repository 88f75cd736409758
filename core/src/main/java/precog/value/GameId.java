package precog.value;

/** A game, by the id its score source gives it. */
public record GameId(String value) implements Comparable<GameId> {
    public GameId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A GameId needs a value.");
        }
    }

    /** Who tells of the game: what stands before the first colon, or all of it where there is none. */
    public String source() {
        return value.split(":", 2)[0];
    }

    @Override
    public int compareTo(GameId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
