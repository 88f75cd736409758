package precog.desk.scripted;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import precog.desk.archive.GameReviews;
import precog.feed.FeeTerms;
import precog.feed.GameReport;
import precog.feed.GameStatus;
import precog.feed.MarketListing;
import precog.feed.MarketListing.GameLink;
import precog.feed.MarketStatus;
import precog.matching.ConfirmedMatches.Confirmation;
import precog.matching.UnmatchedMarket;
import precog.value.Category;
import precog.value.EventId;
import precog.value.GameId;
import precog.value.MarketId;
import precog.value.TickStructure;

/** Two markets without a game, two games they might be about, and a memory of what was said. */
public final class ScriptedReviews implements GameReviews {
    private static final Instant KICK_OFF = ScriptedWorkstation.START.plus(Duration.ofHours(3));

    private final List<UnmatchedMarket> open = new ArrayList<>();
    private final List<Said> said = new ArrayList<>();

    public ScriptedReviews() {
        List<GameReport> games = List.of(
                game("espn:1", "LIV", "Liverpool", "ARS", "Arsenal", KICK_OFF.plusSeconds(3600)),
                game("espn:2", "LEE", "Leeds United", "EVE", "Everton", KICK_OFF));
        for (String side : List.of("LEE", "TIE")) {
            open.add(new UnmatchedMarket(
                    market("KXEPLGAME-26NOV22LEEEVT-" + side),
                    UnmatchedMarket.Reason.UNKNOWN_CODE,
                    games,
                    "'LEEEVT' is not two codes of the EPL table."));
        }
    }

    private static MarketListing market(String ticker) {
        return new MarketListing(
                new MarketId(ticker),
                "kalshi",
                "KXEPLGAME",
                new EventId("KXEPLGAME-26NOV22LEEEVT"),
                Category.EPL,
                "Leeds vs Everton",
                ticker.endsWith("TIE") ? "Tie" : "Leeds",
                "If the side named wins after 90 minutes and added time, the market resolves to Yes.",
                "The league",
                KICK_OFF.minus(Duration.ofDays(7)),
                KICK_OFF.plus(Duration.ofHours(2)),
                KICK_OFF.plus(Duration.ofDays(14)),
                TickStructure.LINEAR_CENT,
                MarketStatus.OPEN,
                null,
                FeeTerms.QUADRATIC_WITH_MAKER_FEES);
    }

    private static GameReport game(
            String id, String home, String homeName, String away, String awayName, Instant start) {
        return new GameReport(
                new GameId(id),
                new EventId(id),
                Category.EPL,
                2026,
                home,
                homeName,
                away,
                awayName,
                false,
                start,
                GameStatus.SCHEDULED,
                0,
                0,
                0,
                "",
                null,
                "",
                null,
                Map.of());
    }

    @Override
    public synchronized CompletableFuture<Standing> standing() {
        return CompletableFuture.completedFuture(new Standing(open, said));
    }

    @Override
    public synchronized CompletableFuture<Standing> tie(MarketId market, GameLink link, String by) {
        UnmatchedMarket of = open.stream()
                .filter(left -> left.listing().id().equals(market))
                .findFirst()
                .orElseThrow();
        GameReport game = of.candidates().stream()
                .filter(one -> one.id().equals(link.game()))
                .findFirst()
                .orElseThrow();
        open.remove(of);
        said.add(new Said(new Confirmation(market, link, by, ScriptedWorkstation.START), game));
        return standing();
    }

    @Override
    public synchronized CompletableFuture<Standing> untie(MarketId market) {
        said.removeIf(word -> word.word().market().equals(market));
        return standing();
    }
}
