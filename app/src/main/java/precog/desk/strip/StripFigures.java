package precog.desk.strip;

import precog.engine.DeskSnapshot;
import precog.position.Position;
import precog.value.Money;

/**
 * The money of the top strip.
 *
 * @param equity cash and what the open positions would bring at their bids
 * @param exposureShare exposure over its limit, 0 to 1
 */
record StripFigures(
        Money cash,
        Money equity,
        Money day,
        Money realized,
        Money open,
        Money exposure,
        Money limit,
        double exposureShare) {
    static StripFigures of(DeskSnapshot desk) {
        Money equity = desk.account().cash();
        for (Position position : desk.positions()) {
            if (position.isOpen()) {
                Money gain = position.unrealizedPnl() == null ? Money.ZERO : position.unrealizedPnl();
                equity = equity.plus(position.cost()).plus(gain);
            }
        }
        long limit = desk.exposureLimit().micros();
        return new StripFigures(
                desk.account().cash(),
                equity,
                desk.dayRealized().plus(desk.openPnl()),
                desk.dayRealized(),
                desk.openPnl(),
                desk.exposure(),
                desk.exposureLimit(),
                limit <= 0 ? 0 : Math.clamp(desk.exposure().micros() / (double) limit, 0, 1));
    }
}
