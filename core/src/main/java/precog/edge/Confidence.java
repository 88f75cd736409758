package precog.edge;

/** How much a model's number rests on: high n ≥ 500 and interval &lt; 0.10, medium n ≥ 200 and &lt; 0.15, else low. */
public enum Confidence {
    LOW,
    MEDIUM,
    HIGH
}
