package precog.edge;

import java.math.BigDecimal;
import precog.config.ByConfidence;

/** How much a model's number rests on: high n ≥ 500 and interval &lt; 0.10, medium n ≥ 200 and &lt; 0.15, else low. */
public enum Confidence {
    LOW,
    MEDIUM,
    HIGH;

    /** What is set for a position that was entered with this confidence. */
    public BigDecimal of(ByConfidence shares) {
        return switch (this) {
            case HIGH -> shares.high();
            case MEDIUM -> shares.medium();
            case LOW -> shares.low();
        };
    }
}
