package precog.kalshi.live;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import precog.edge.Shown;
import precog.feed.FeedMessage;
import precog.kalshi.key.ApiKey;
import precog.kalshi.rest.KalshiAccount;
import precog.kalshi.rest.KalshiMarkets;
import precog.kalshi.rest.KalshiMarkets.Status;
import precog.kalshi.rest.KalshiRest;
import precog.kalshi.stream.KalshiStream;
import precog.kalshi.stream.OwnNews;
import precog.kalshi.stream.StreamListener;
import precog.kalshi.stream.StreamState;
import precog.line.Fetched;
import precog.line.Fetched.Got;
import precog.line.Fetched.Missed;
import precog.value.MarketId;

/** Tries everything the desk needs of the exchange, one after the other, and says in words what is wrong. */
public final class ExchangeCheck {
    /** The venue refuses signatures of a clock that is further off than a few seconds. */
    private static final Duration CLOCK = Duration.ofSeconds(5);

    private static final Duration STREAM = Duration.ofSeconds(12);

    private final OkHttpClient http;
    private final KalshiRest rest;
    private final @Nullable ApiKey key;
    private final InstantSource clock;
    private final List<Finding> findings = new ArrayList<>();

    /** How something was found. */
    public enum Verdict {
        GOOD,
        /** Works, but a person should know. */
        MIND,
        BAD
    }

    /**
     * What one look found.
     *
     * @param what was looked at, in a word
     */
    public record Finding(String what, Verdict verdict, String words) {}

    /**
     * A check of one configuration.
     *
     * @param key null where none is kept
     */
    public ExchangeCheck(OkHttpClient http, KalshiRest rest, @Nullable ApiKey key, InstantSource clock) {
        this.http = http;
        this.rest = rest;
        this.key = key;
        this.clock = clock;
    }

    /** Everything in the order in which one thing rests on another; what cannot be tried is said to be. */
    public List<Finding> run() throws InterruptedException {
        findings.clear();
        if (host()) {
            clock();
            account();
            stream();
        }
        return List.copyOf(findings);
    }

    private void found(String what, Verdict verdict, String words) {
        findings.add(new Finding(what, verdict, words));
    }

    private boolean host() throws InterruptedException {
        Fetched<Status> status = new KalshiMarkets(rest).status();
        switch (status) {
            case Missed<Status> missed ->
                found(
                        "Host",
                        Verdict.BAD,
                        rest.hosts().rest().getHost() + " does not answer as an exchange does. " + missed.reason()
                                + " Check the network and, where it was changed, the address.");
            case Got<Status>(Status now)
            when !now.exchange() || !now.trading() ->
                found("Host", Verdict.MIND, "The exchange answers, and trading is paused at the moment.");
            case Got<Status> _ -> {
                KalshiRest.Pulse pulse = rest.pulse();
                String millis = pulse == null ? "" : " in " + pulse.latency().toMillis() + " ms";
                found("Host", Verdict.GOOD, rest.hosts().rest().getHost() + " answers" + millis + " and trades.");
            }
        }
        return status instanceof Got<Status>;
    }

    private void clock() {
        KalshiRest.Pulse pulse = rest.pulse();
        Duration ahead = pulse == null ? null : pulse.ahead();
        if (ahead == null) {
            found("Clock", Verdict.MIND, "The exchange did not say what time it is; the clock could not be compared.");
        } else if (ahead.abs().compareTo(CLOCK) > 0) {
            found(
                    "Clock",
                    Verdict.BAD,
                    "The clock of this computer is " + ahead.abs().toSeconds() + " s "
                            + (ahead.isNegative() ? "behind" : "ahead of") + " the exchange's. It refuses orders then: "
                            + "let the system set its clock from the network.");
        } else {
            found("Clock", Verdict.GOOD, "The clock of this computer agrees with the exchange's.");
        }
    }

    private void account() throws InterruptedException {
        if (key == null) {
            found("Key", Verdict.MIND, "No key is kept: markets can be watched, slower, and no order can be sent.");
            return;
        }
        KalshiAccount account = new KalshiAccount(rest);
        switch (account.balance()) {
            case Missed<KalshiAccount.Balance> missed -> found("Key", Verdict.BAD, refusal(missed));
            case Got<KalshiAccount.Balance>(KalshiAccount.Balance balance) -> {
                found(
                        "Key",
                        Verdict.GOOD,
                        "The exchange accepts " + key + "; the account holds " + Shown.dollars(balance.total())
                                + parts(balance) + ".");
                limits(account);
            }
        }
    }

    /** Where the cash is, where the exchange keeps it in parts: an order is paid from its market's part alone. */
    private static String parts(KalshiAccount.Balance balance) {
        return balance.byShard().size() < 2
                ? ""
                : balance.byShard().entrySet().stream()
                        .map(part -> Shown.dollars(part.getValue()) + " on exchange " + part.getKey())
                        .collect(Collectors.joining(", ", ": ", ""));
    }

    private static String refusal(Missed<?> missed) {
        return switch (missed.code()) {
            case "header_timestamp_expired" ->
                "The exchange refuses the key because of the time: the clock of this computer is wrong. Set it from "
                        + "the network.";
            case "authentication_error" ->
                "The exchange does not know the key, or its id does not belong to it (" + missed.reason()
                        + ") Look at the id beside the key there, and whether it is a key of this exchange and not of "
                        + "the demo exchange or the other way round.";
            default -> "The account cannot be read. " + missed.reason();
        };
    }

    private void limits(KalshiAccount account) throws InterruptedException {
        switch (account.limits()) {
            case Missed<String> missed ->
                found(
                        "Limits",
                        Verdict.MIND,
                        "The account's rate limits cannot be read; the smallest are kept to. " + missed.reason());
            case Got<String>(String tier) ->
                found("Limits", Verdict.GOOD, "The account's rate is that of " + tier + ".");
        }
    }

    private void stream() throws InterruptedException {
        if (key == null) {
            return;
        }
        Waiting waiting = new Waiting();
        try (KalshiStream stream = new KalshiStream(http, rest.hosts(), key, clock, waiting)) {
            stream.start();
            Instant begun = clock.instant();
            if (!waiting.connected.get(STREAM.toMillis(), TimeUnit.MILLISECONDS)) {
                found("Stream", Verdict.BAD, "The stream of prices does not open. " + waiting.trouble);
                return;
            }
            long millis = Duration.between(begun, clock.instant()).toMillis();
            found("Stream", Verdict.GOOD, "The stream opened in " + millis + " ms.");
        } catch (TimeoutException e) {
            found("Stream", Verdict.BAD, "The stream of prices does not open: it did not answer in time.");
        } catch (ExecutionException e) {
            throw new IllegalStateException("Nothing completes it this way.", e);
        }
    }

    /** Waits for the stream to stand. */
    private static final class Waiting implements StreamListener {
        private final CompletableFuture<Boolean> connected = new CompletableFuture<>();
        private volatile String trouble = "";

        @Override
        public void state(StreamState state) {
            trouble = state.detail();
            if (state.connected() > 0 || !trouble.isEmpty()) {
                connected.complete(state.connected() > 0);
            }
        }

        @Override
        public void market(FeedMessage.OfMarket message) {
            // Only whether it opens is looked at.
        }

        @Override
        public void recordChanged(MarketId market, String event) {
            // As above.
        }

        @Override
        public void own(OwnNews news) {
            // As above.
        }

        @Override
        public void raw(int connection, @Nullable MarketId market, byte[] frame, long receivedMillis) {
            // As above.
        }

        @Override
        public void unreadable(String reason) {
            // As above.
        }
    }
}
