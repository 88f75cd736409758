package precog.exit;

/**
 * Why an exit order was placed, durable together with the order, so that a fill after a restart still knows its cause.
 *
 * @param number 1 for the first order of its walk
 * @param orderType {@code market} for immediate-or-cancel down to the floor, else {@code limit}
 * @param others the conditions that were true as well, by code, separated by commas
 */
public record ExitIntent(
        long orderId,
        long positionId,
        ExitCondition condition,
        int number,
        String orderType,
        int timeoutSeconds,
        String others) {}
