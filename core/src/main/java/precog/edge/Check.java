package precog.edge;

/**
 * One rule, asked once: the answer to "why did it (not) trade?". Kept for every edge and every order, passed or not.
 *
 * @param rule which rule
 * @param passed whether it let the trade through
 * @param observed the number found, as shown
 * @param required what would pass, as shown
 */
public record Check(Rule rule, boolean passed, String observed, String required) {
    /** The check as a sentence for people. */
    public String sentence() {
        return rule.words() + ": " + observed + (passed ? " (" : ", needs ") + required + (passed ? ")" : "");
    }
}
