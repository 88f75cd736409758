package precog.analytics;

import java.util.ArrayList;
import java.util.List;
import precog.value.Money;

/** What an account was worth over time, and how far below its best. */
public record EquityCurve(List<Point> points) {
    /**
     * A moment of it.
     *
     * @param peak the highest worth up to now
     */
    public record Point(EquityPoint at, Money peak) {
        /** Dollars below the peak; zero at one. */
        public Money below() {
            return peak.minus(at.equity());
        }

        /** The same as a share of the peak. */
        public double drawdown() {
            return peak.compareTo(Money.ZERO) > 0 ? below().asDouble() / peak.asDouble() : 0;
        }
    }

    public EquityCurve {
        points = List.copyOf(points);
    }

    /** Follows the worth from its first moment on. */
    public static EquityCurve of(List<EquityPoint> worth) {
        List<Point> points = new ArrayList<>(worth.size());
        Money peak = Money.ZERO;
        for (EquityPoint each : worth) {
            peak = each.equity().compareTo(peak) > 0 ? each.equity() : peak;
            points.add(new Point(each, peak));
        }
        return new EquityCurve(points);
    }

    /** The deepest fall below a peak, as a share of that peak; zero where there was none. */
    public double deepest() {
        return points.stream().mapToDouble(Point::drawdown).max().orElse(0);
    }
}
