package precog.config;

import java.math.BigDecimal;

/** One share for each confidence of the model that an entry rested on. */
public record ByConfidence(BigDecimal high, BigDecimal medium, BigDecimal low) {}
