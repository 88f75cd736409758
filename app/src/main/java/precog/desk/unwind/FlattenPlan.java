package precog.desk.unwind;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import precog.desk.text.Figures;
import precog.engine.Command;
import precog.market.MarketView;
import precog.position.Position;
import precog.value.MarketId;
import precog.value.Money;

/** Reckons what closing positions whole would bring into the bids shown now. */
public final class FlattenPlan {
    private FlattenPlan() {}

    /**
     * The plan for these positions.
     *
     * @param market the newest state of a market; null where it is not known
     * @param name what a market is called
     */
    public static Plan of(
            String title,
            List<Position> positions,
            Function<MarketId, @Nullable MarketView> market,
            Function<MarketId, String> name,
            String trader) {
        List<Plan.Line> lines = new ArrayList<>();
        List<Long> closable = new ArrayList<>();
        Money fees = Money.ZERO;
        Money result = Money.ZERO;
        Money proceeds = Money.ZERO;
        boolean thin = false;
        for (Position position : positions) {
            String subject = Figures.quantity(position.quantity()) + " " + position.outcome() + " · "
                    + name.apply(position.market());
            MarketView view = market.apply(position.market());
            if (view == null || !view.status().trades()) {
                lines.add(new Plan.Line(subject, "The market does not trade now", null, null, "stays"));
                continue;
            }
            closable.add(position.id());
            ClosePreview preview = ClosePreview.of(view, position, position.quantity());
            lines.add(line(subject, preview));
            fees = fees.plus(preview.fee());
            result = result.plus(preview.pnl());
            proceeds = proceeds.plus(preview.proceeds());
            thin |= preview.left().isPositive();
        }
        String words = closable.isEmpty()
                ? positions.isEmpty() ? "No position is open here." : "None of them can be sold now."
                : "Brings " + Figures.money(proceeds) + " after fees of " + Figures.money(fees) + ", result "
                        + Figures.signedMoney(result) + "."
                        + (thin ? " What nobody bids for stays on its way out and is sold as bids come." : "");
        return new Plan(title, lines, words, closable.isEmpty() ? null : new Command.ClosePositions(closable, trader));
    }

    private static Plan.Line line(String subject, ClosePreview preview) {
        String left = preview.left().isPositive() ? Figures.quantity(preview.left()) + " without a bid" : "";
        return preview.average() == null
                ? new Plan.Line(subject, "Nobody bids now", null, null, left)
                : new Plan.Line(
                        subject,
                        "sells " + Figures.quantity(preview.filled()) + " at " + Figures.price(preview.average())
                                + ", brings " + Figures.money(preview.proceeds()),
                        preview.fee(),
                        preview.pnl(),
                        left);
    }
}
