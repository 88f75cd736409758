package precog.value;

/** A game, by the id its score source gives it. */
public record GameId(String value) implements Comparable<GameId> {
    public GameId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A GameId needs a value.");
        }
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
