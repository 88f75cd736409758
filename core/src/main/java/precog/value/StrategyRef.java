package precog.value;

/**
 * An exact, immutable version of a strategy.
 *
 * @param id key in {@code strategies}
 */
public record StrategyRef(long id, String name, String version) {
    @Override
    public String toString() {
        return name + " " + version;
    }
}
