package precog.desk.positions;

import org.jspecify.annotations.Nullable;
import precog.desk.text.Figures;
import precog.exit.ExitWatch;
import precog.position.Position;
import precog.value.Money;

/** An open position on the list, with what its exit conditions read. */
public final class PositionRow {
    private Position position;
    private @Nullable ExitWatch watch;

    PositionRow(Position position) {
        this.position = position;
    }

    void take(Position next, @Nullable ExitWatch watched) {
        position = next;
        watch = watched;
    }

    public Position position() {
        return position;
    }

    /** What monitoring sees; null before its first look. */
    public @Nullable ExitWatch watch() {
        return watch;
    }

    /** What it could be sold for at its bid, before fees; null where nobody bids. */
    public @Nullable Money exitValue() {
        return position.mark() == null ? null : Money.of(position.mark(), position.quantity());
    }

    /** Where it stands on its way out, in words. */
    String exit() {
        if (watch == null) {
            return "not yet watched";
        }
        if (watch.working() != null) {
            return Figures.words(watch.working()) + ", try " + watch.attempt() + " at " + Figures.price(watch.limit());
        }
        return watch.urgent() ? "urgent, every 5 s" : "watched";
    }

    /** The trailing stop, in words. */
    String stop() {
        return position.trailingStop() == null
                ? "not active"
                : Figures.price(position.trailingStop().stopPrice());
    }
}
