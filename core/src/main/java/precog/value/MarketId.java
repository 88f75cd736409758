package precog.value;

/** A market's ticker at its venue, unique over all venues the desk watches. */
public record MarketId(String value) implements Comparable<MarketId> {
    public MarketId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A MarketId needs a value.");
        }
    }

    @Override
    public int compareTo(MarketId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
