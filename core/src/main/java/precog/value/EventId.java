package precog.value;

/** The event one or more markets resolve on. */
public record EventId(String value) implements Comparable<EventId> {
    public EventId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A EventId needs a value.");
        }
    }

    @Override
    public int compareTo(EventId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
