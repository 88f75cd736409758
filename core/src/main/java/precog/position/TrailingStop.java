package precog.position;

import java.math.BigDecimal;
import precog.value.Price;

/**
 * A trailing stop that is active. It only rises.
 *
 * @param activationPrice own bid at which it became active
 * @param peakPrice highest own bid since
 * @param stopPrice sell at or below this own bid
 * @param distance d in stop = peak × (1 − d)
 * @param configuration the rule it started with, as {@code activation/distance/tighten/per/floor}
 */
public record TrailingStop(
        Price activationPrice, Price peakPrice, Price stopPrice, BigDecimal distance, String configuration) {}
