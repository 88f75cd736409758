package precog.desk.risk;

import java.util.Arrays;
import java.util.List;
import precog.desk.text.Figures;
import precog.engine.DeskSnapshot;
import precog.risk.BreakerReading;
import precog.risk.BreakerType;

/**
 * What the risk screen says, free of any toolkit.
 *
 * @param breakers all but the kill switch and the limits, in the order of the rules
 * @param limits exposure and positions against their limits
 */
record RiskReport(String summary, KillReport kill, List<BreakerReport> breakers, List<BreakerReading> limits) {
    /** The breakers with a line of their own. */
    static final List<BreakerType> LISTED = Arrays.stream(BreakerType.values())
            .filter(type -> type != BreakerType.MANUAL && type != BreakerType.POSITION_LIMIT)
            .toList();

    static RiskReport of(DeskSnapshot desk) {
        List<BreakerReport> breakers =
                LISTED.stream().map(type -> BreakerReport.of(type, desk)).toList();
        long tripped = breakers.stream().filter(BreakerReport::tripped).count();
        String summary = (tripped == 0 ? "nothing is tripped" : tripped + " tripped")
                + (desk.killed() ? " · kill switch on" : "") + " · exposure " + Figures.money(desk.exposure()) + " of "
                + Figures.money(desk.exposureLimit());
        return new RiskReport(
                summary,
                KillReport.of(desk),
                breakers,
                BreakerReport.fullest(BreakerType.POSITION_LIMIT, desk.utilisation()));
    }
}
