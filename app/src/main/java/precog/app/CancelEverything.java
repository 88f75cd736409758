package precog.app;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.function.UnaryOperator;
import okhttp3.OkHttpClient;
import precog.kalshi.key.ApiKey;
import precog.kalshi.live.OrderSweep;
import precog.kalshi.rest.KalshiAccount.OrderRecord;
import precog.kalshi.rest.KalshiRest;
import precog.line.Fetched;
import precog.line.Fetched.Got;
import precog.line.Fetched.Missed;

/** For the trader whose desk is dead: says what rests at the exchange, asks for a word, cancels all and looks again. */
public final class CancelEverything {
    /** What a person types to mean it. */
    public static final String PHRASE = "CANCEL ALL";

    private static final int SHOWN = 20;

    private CancelEverything() {}

    /**
     * Asks, cancels and verifies.
     *
     * @param ask shows a question and gives what was typed
     * @throws Failure where the exchange cannot be asked, refuses, or shows orders still
     */
    public static void run(VenueSettings venue, ApiKey key, PrintWriter out, UnaryOperator<String> ask)
            throws InterruptedException {
        OkHttpClient http = new OkHttpClient();
        try {
            OrderSweep sweep = new OrderSweep(new KalshiRest(http, venue.hosts(), key, InstantSource.system()));
            List<OrderRecord> resting = read(sweep.resting(), "Nothing was canceled.");
            if (resting.isEmpty()) {
                out.println("No order rests at " + venue.hosts().name() + ".");
                return;
            }
            show(resting, out);
            String typed = ask.apply("All of them are canceled at "
                    + venue.hosts().name()
                    + ", those made elsewhere too, and orders placed in the next minute may be. Type " + PHRASE + ": ");
            if (!typed.strip().equals(PHRASE)) {
                throw new Failure("That was not " + PHRASE + "; nothing was canceled.");
            }
            List<OrderRecord> left = read(sweep.clear(), "Whether they were canceled is not known: ask again.");
            if (!left.isEmpty()) {
                show(left, out);
                throw new Failure(left.size() + " orders are shown as resting still. Ask again in a moment, and look "
                        + "at the exchange's site.");
            }
            out.println("No order rests any more. Wait a minute before you place another: the exchange may cancel it "
                    + "too.");
        } finally {
            http.dispatcher().executorService().shutdown();
            http.connectionPool().evictAll();
        }
    }

    private static List<OrderRecord> read(Fetched<List<OrderRecord>> fetched, String then) {
        return switch (fetched) {
            case Got<List<OrderRecord>>(List<OrderRecord> orders) -> orders;
            case Missed<List<OrderRecord>> missed ->
                throw new Failure("The exchange could not be asked. " + missed.reason() + " " + then);
        };
    }

    private static void show(List<OrderRecord> orders, PrintWriter out) {
        out.printf("%d orders rest:%n", orders.size());
        for (OrderRecord order : orders.subList(0, Math.min(SHOWN, orders.size()))) {
            out.printf(
                    "  %s  %s contracts left%s  (%s)%n",
                    order.market(),
                    order.remaining(),
                    order.yesPrice() == null ? "" : " at a YES price of " + order.yesPrice(),
                    order.clientOrderId().isEmpty() ? order.orderId() : order.clientOrderId());
        }
        if (orders.size() > SHOWN) {
            out.printf("  … and %d more%n", orders.size() - SHOWN);
        }
    }
}
