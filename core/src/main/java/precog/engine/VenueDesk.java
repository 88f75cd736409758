package precog.engine;

import org.jspecify.annotations.Nullable;
import precog.alert.AlertLog.Notice;
import precog.alert.Severity;
import precog.feed.ConnectionStatus;
import precog.feed.FeedMessage.ConnectionReported;
import precog.feed.FeedMessage.VenueReported;
import precog.feed.VenueState;
import precog.order.ExchangeReport.CallFailed;

/** Whether the venue takes orders and cancels at the moment. One that never said otherwise takes both. */
final class VenueDesk {
    private final Ledger ledger;
    private final MarketWatch watch;
    private final String platform;
    private @Nullable VenueReported last;

    /** @param platform whose lines have to stand for an entry */
    VenueDesk(Ledger ledger, MarketWatch watch, String platform) {
        this.ledger = ledger;
        this.watch = watch;
        this.platform = platform;
    }

    void apply(VenueReported news) {
        VenueState before = state();
        last = news;
        watch.apply(new ConnectionReported(
                news.at(), news.platform() + "_exchange", status(news.state()), null, news.detail()));
        if (before == news.state()) {
            return;
        }
        boolean atStake = !ledger.state().holdings.open().isEmpty()
                || !ledger.state().blotter.working().isEmpty();
        String consequence = switch (news.state()) {
            case OPEN -> " Orders go out again.";
            case CANCELS_ONLY -> " Entries are refused, exits wait; cancels go out.";
            case CLOSED -> " Entries are refused; exits and cancels wait.";
        };
        ledger.alert(new Notice(
                "venue_" + news.state(),
                atStake && news.state() != VenueState.OPEN ? Severity.HIGH : Severity.LOW,
                "trading",
                "venue",
                news.platform(),
                news.detail() + consequence));
    }

    /** A call went wrong. That the venue refuses the key or the clock stops everything, and only a person can mend it. */
    void callFailed(CallFailed failed) {
        boolean refused = failed.status() != null && (failed.status() == 401 || failed.status() == 403);
        ledger.alert(new Notice(
                "call_failed",
                refused ? Severity.CRITICAL : Severity.MEDIUM,
                "trading",
                "venue",
                refused ? "key" : failed.call(),
                refused
                        ? "The exchange refuses this desk's calls. " + failed.reason() + " Nothing is entered until it "
                                + "takes them: run precog exchange check, which says whether it is the key or the "
                                + "clock of this computer."
                        : "A call to the exchange failed (" + failed.call() + "). " + failed.reason()));
    }

    private static ConnectionStatus status(VenueState state) {
        return switch (state) {
            case OPEN -> ConnectionStatus.HEALTHY;
            case CANCELS_ONLY -> ConnectionStatus.DEGRADED;
            case CLOSED -> ConnectionStatus.DOWN;
        };
    }

    private VenueState state() {
        return last == null ? VenueState.OPEN : last.state();
    }

    boolean takesOrders() {
        return state().takesOrders();
    }

    boolean takesCancels() {
        return state().takesCancels();
    }

    /** Why no order goes out, in words; null where orders do. */
    @Nullable
    String pause() {
        return last == null || takesOrders() ? null : last.detail();
    }

    /** Why nothing is entered, in words: a pause, or a line to the venue that is down. Exits do not wait for a line. */
    @Nullable
    String hindrance() {
        String pause = pause();
        return pause != null
                ? pause
                : watch.connections().stream()
                        .filter(line -> line.status() == ConnectionStatus.DOWN)
                        .filter(this::isOurs)
                        .map(line -> line.component() + " is down: " + line.detail())
                        .findFirst()
                        .orElse(null);
    }

    /** Whether a line is one to the venue itself: others, such as to scores or to another venue, stop no order. */
    boolean isOurs(ConnectionReported line) {
        return line.component().startsWith(platform);
    }
}
