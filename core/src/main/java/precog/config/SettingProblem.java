package precog.config;

/**
 * Why a setting was refused.
 *
 * @param value the text given
 * @param allowed what would be accepted, in words
 */
public record SettingProblem(String key, String value, String allowed, Origin origin) {
    /** The problem as a sentence for people: key, value, what is allowed, and where it stands. */
    public String sentence() {
        return key + " = " + value + " is refused (" + origin.words() + "): " + allowed + ".";
    }
}
