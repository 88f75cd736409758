package precog.desk.replay;

import java.util.Locale;
import java.util.Optional;
import precog.desk.text.Figures;
import precog.engine.Command;

/** What somebody did in a session, in a few words. */
final class RequestWords {
    private RequestWords() {}

    /** Words of what mattered to the money; empty for the rest. */
    static Optional<String> of(Command command) {
        return Optional.ofNullable(
                switch (command) {
                    case Command.Approve approve -> "edge " + approve.edgeId() + " approved";
                    case Command.Reject reject ->
                        "edge " + reject.edgeId() + " rejected ("
                                + reject.reasonCode().replace('_', ' ') + ")";
                    case Command.PlaceOrder order -> order(order);
                    case Command.TakeOverHoldings _ -> "the exchange's holdings taken over";
                    case Command.AmendOrder amend ->
                        "order " + amend.orderId() + " changed to " + Figures.quantity(amend.remaining()) + " at "
                                + Figures.price(amend.limit());
                    case Command.CancelOrder cancel -> "order " + cancel.orderId() + " cancelled";
                    case Command.CancelOrders cancel -> "entries cancelled";
                    case Command.ClosePosition close -> "position " + close.positionId() + " closed";
                    case Command.ClosePositions close -> "positions closed";
                    case Command.HoldToSettlement hold -> "position " + hold.positionId() + " held";
                    case Command.Kill kill -> "kill switch";
                    case Command.ResetBreaker reset ->
                        Figures.words(reset.type()).toLowerCase(Locale.ROOT) + " reset";
                    case Command.SetView view -> "view of " + view.market();
                    case Command.SetSetting setting -> setting.key() + " changed";
                    case Command.SetSettings _ -> "settings changed";
                    case Command.Snooze snooze -> "edge " + snooze.edgeId() + " snoozed";
                    case Command.AskGate _,
                            Command.AcknowledgeAlert _,
                            Command.ResolveAlert _,
                            Command.SnoozeAlert _,
                            Command.AddNote _,
                            Command.SetSpeed _,
                            Command.SeekTo _ -> null;
                });
    }

    private static String order(Command.PlaceOrder order) {
        return Figures.words(order.action()).toLowerCase(Locale.ROOT) + " "
                + Figures.quantity(order.quantity()) + " " + order.outcome() + " of " + order.market() + " at "
                + Figures.price(order.limit());
    }
}
