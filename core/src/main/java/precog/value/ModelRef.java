package precog.value;

/**
 * An exact, immutable version of a model: what an edge and a trade are attributed to.
 *
 * @param id key in {@code probability_models}
 */
public record ModelRef(long id, String name, String version) {
    @Override
    public String toString() {
        return name + " " + version;
    }
}
