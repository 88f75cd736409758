package precog.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import precog.SharedData;
import precog.espn.EspnLeague;
import precog.espn.ScoreboardDecoder;
import precog.espn.fake.ScriptedGame;
import precog.feed.FeeTerms;
import precog.feed.GameReport;
import precog.feed.MarketListing;
import precog.feed.MarketListing.GameLink;
import precog.feed.MarketListing.Selection;
import precog.feed.MarketStatus;
import precog.matching.ConfirmedMatches.Confirmation;
import precog.matching.UnmatchedMarket.Reason;
import precog.value.Category;
import precog.value.EventId;
import precog.value.GameId;
import precog.value.MarketId;
import precog.value.TickStructure;

class GameMatchingTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir
    Path folder;

    private final GameMatching matching = new GameMatching(TeamCodes.shipped(), new NothingConfirmed());

    private static final class NothingConfirmed implements ConfirmedMatches {
        @Override
        public Optional<Confirmation> of(MarketId market) {
            return Optional.empty();
        }

        @Override
        public List<Confirmation> all() {
            return List.of();
        }

        @Override
        public void confirm(Confirmation confirmation) {
            throw new AssertionError("Nothing is confirmed here.");
        }

        @Override
        public void withdraw(MarketId market) {
            throw new AssertionError("Nothing is confirmed here.");
        }
    }

    @ParameterizedTest
    @CsvSource({
        // league, start, home, away, event, side, selection
        "NFL, 2026-11-22T21:05Z, LAR, SEA, KXNFLGAME-26NOV22SEALAR, SEA, AWAY",
        "NFL, 2026-11-22T21:05Z, LAR, SEA, KXNFLGAME-26NOV22SEALAR, LAR, HOME",
        "NFL, 2026-11-23T01:20Z, WSH, JAX, KXNFLGAME-26NOV22JACWAS, JAC, AWAY",
        "NBA, 2026-11-22T03:30Z, GS, NY, KXNBAGAME-26NOV21NYKGSW, GSW, HOME",
        "NBA, 2026-11-22T03:30Z, SA, UTAH, KXNBAGAME-26NOV21UTASAS, UTA, AWAY",
        "NHL, 2026-11-22T00:00Z, TB, NJ, KXNHLGAME-26NOV21NJTB, NJ, AWAY",
        "WNBA, 2026-08-14T02:00Z, POR, CON, KXWNBAGAME-26AUG13CONNPDX, PDX, HOME",
        "MLB, 2026-07-30T02:10Z, LAD, ARI, KXMLBGAME-26JUL292210AZLAD, AZ, AWAY",
        "EPL, 2026-09-20T15:30Z, CHE, LIV, KXEPLGAME-26SEP20CFCLFC, LFC, AWAY",
        "EPL, 2026-09-20T15:30Z, CHE, LIV, KXEPLGAME-26SEP20CFCLFC, TIE, DRAW"
    })
    void linksByCodesAndEasternDate(
            EspnLeague league, String start, String home, String away, String event, String side, Selection selection) {
        GameReport game = game(league, "7", start, home, away);
        matching.know(game);

        assertThat(matching.link(market(event, side))).contains(new GameLink(game.id(), selection));
        assertThat(matching.review()).isEmpty();
    }

    @Test
    void takesCodesWithAHyphenApart() {
        GameReport game = college("M-OH", "Miami (OH) RedHawks", "FRES", "Fresno State Bulldogs");
        matching.know(game);

        assertThat(matching.link(market("KXNCAAFGAME-26NOV22M-OHFRES", "M-OH")))
                .contains(new GameLink(game.id(), Selection.HOME));
    }

    @Test
    void asksThatACollegeIsCalledAsInTheTable() {
        matching.know(college("MIA", "Miami of Elsewhere", "CLEM", "Clemson Tigers"));

        assertThat(left("KXNCAAFGAME-26NOV22MIACLEM", "MIA")).isEqualTo(Reason.OTHER_NAME);
    }

    @ParameterizedTest
    @CsvSource({
        // event, side, reason
        "KXNFLGAME-26NOV21SEALAR, SEA, NO_GAME",
        "KXNFLGAME-26NOV23SEALAR, SEA, NO_GAME",
        "KXNFLGAME-26NOV22SEASF, SEA, NO_GAME",
        "KXNFLGAME-26NOV22SEAXYZ, SEA, UNKNOWN_CODE",
        "KXNFLGAME-26NOV22SEASEA, SEA, UNKNOWN_CODE",
        "KXNFLGAME-26NOV22SEALAR, GB, UNKNOWN_SIDE",
        "KXNFLGAME-26NOV22SEALAR, TIE, UNKNOWN_SIDE",
        "KXNFLGAME-26FEB30SEALAR, SEA, UNKNOWN_FORM",
        "KXNFLGAME-SEALAR, SEA, UNKNOWN_FORM",
        "KXATPMATCH-26NOV22SINALC, SIN, NO_TABLE"
    })
    void leavesEverythingElseForReview(String event, String side, Reason reason) {
        matching.know(game(EspnLeague.NFL, "7", "2026-11-22T21:05Z", "LAR", "SEA"));

        assertThat(left(event, side)).isEqualTo(reason);
    }

    @Test
    void doesNotTakeAnotherLeaguesGameWithTheSameLetters() {
        matching.know(game(EspnLeague.MLB, "7", "2026-11-22T21:05Z", "ATL", "SEA"));

        assertThat(left("KXNFLGAME-26NOV22SEAATL", "SEA")).isEqualTo(Reason.NO_GAME);
    }

    @Test
    void neitherLinksNorReviewsMarketsThatAskSomethingElse() {
        assertThat(matching.link(market("KXNFLSPREAD-26NOV22SEALAR", "SEA3"))).isEmpty();
        assertThat(matching.review()).isEmpty();
    }

    @Test
    void tellsTheGamesOfADoubleheaderApartByTheirTimesAlone() {
        GameReport early = game(EspnLeague.MLB, "1", "2026-09-04T18:10Z", "CLE", "DET");
        GameReport late = game(EspnLeague.MLB, "2", "2026-09-04T22:40Z", "CLE", "DET");
        matching.know(late);
        assertThat(left("KXMLBGAME-26SEP041410DETCLEG1", "CLE")).isEqualTo(Reason.OTHER_TIME);
        matching.know(early);

        assertThat(matching.link(market("KXMLBGAME-26SEP041410DETCLEG1", "CLE")))
                .contains(new GameLink(early.id(), Selection.HOME));
        assertThat(matching.link(market("KXMLBGAME-26SEP041840DETCLEG2", "CLE")))
                .contains(new GameLink(late.id(), Selection.HOME));
        assertThat(left("KXMLBGAME-26SEP04DETCLE", "CLE")).isEqualTo(Reason.SEVERAL_GAMES);
    }

    @Test
    void triesAgainWhenAGameBecomesKnown() {
        MarketListing waiting = market("KXNFLGAME-26NOV22SEALAR", "SEA");
        assertThat(matching.link(waiting)).isEmpty();
        assertThat(matching.review()).singleElement().satisfies(left -> {
            assertThat(left.reason()).isEqualTo(Reason.NO_GAME);
            assertThat(left.candidates()).isEmpty();
        });
        GameReport other = game(EspnLeague.NFL, "6", "2026-11-22T21:05Z", "GB", "DET");
        assertThat(matching.know(other)).isEmpty();
        assertThat(matching.review().getFirst().candidates()).containsExactly(other);

        GameReport game = game(EspnLeague.NFL, "7", "2026-11-22T21:05Z", "LAR", "SEA");
        assertThat(matching.know(game))
                .containsExactly(new GameMatching.Matched(waiting, new GameLink(game.id(), Selection.AWAY)));
        assertThat(matching.review()).isEmpty();
    }

    @Test
    void reviewsNoMarketThatIsNoLongerTraded() {
        MarketListing waiting = market("KXNFLGAME-26NOV22SEALAR", "SEA");
        matching.link(waiting);
        matching.link(waiting.withStatus(MarketStatus.CLOSED));

        assertThat(matching.review()).isEmpty();
    }

    @Test
    void keepsALinkThoughTheGameIsPutOff() {
        matching.know(game(EspnLeague.MLB, "7", "2026-07-29T23:05Z", "BOS", "NYY"));
        MarketListing market = market("KXMLBGAME-26JUL291905NYYBOS", "NYY");
        Optional<GameLink> link = matching.link(market);
        matching.know(game(EspnLeague.MLB, "7", "2026-07-30T17:05Z", "BOS", "NYY"));

        assertThat(link).isPresent();
        assertThat(matching.link(market)).isEqualTo(link);
    }

    @Test
    void aPersonsWordCountsAndIsKept() {
        Path file = folder.resolve("matches.csv");
        MarketListing market = market("KXATPMATCH-26NOV22SINALC", "SIN");
        GameLink link = new GameLink(new GameId("espn:atp:9"), Selection.HOME);
        GameMatching first = new GameMatching(TeamCodes.shipped(), new MatchesFile(file));
        assertThat(first.link(market)).isEmpty();
        first.confirm(new Confirmation(market.id(), link, "a trader, by hand", NOW));
        assertThat(first.review()).isEmpty();

        GameMatching later = new GameMatching(TeamCodes.shipped(), new MatchesFile(file));
        assertThat(later.link(market)).contains(link);
        assertThat(new MatchesFile(file).of(market.id()))
                .contains(new Confirmation(market.id(), link, "a trader, by hand", NOW));
        assertThat(later.said().keySet())
                .containsExactly(new Confirmation(market.id(), link, "a trader, by hand", NOW));

        later.withdraw(market.id());
        assertThat(later.link(market)).isEmpty();
        assertThat(later.review()).extracting(left -> left.listing().id()).containsExactly(market.id());
        assertThat(new MatchesFile(file).all()).isEmpty();
    }

    @Test
    void aMarketOfWhoseDayNothingIsKnownMightBeAboutAnyGameOfItsLeague() {
        MarketListing market = market("KXNFLGAME-26NOV22XXXYYY", "XXX");
        matching.know(game(EspnLeague.NFL, "1", "2026-11-30T21:05Z", "LAR", "SEA"));
        matching.know(game(EspnLeague.NBA, "2", "2026-11-22T21:05Z", "GS", "NY"));
        assertThat(matching.link(market)).isEmpty();

        assertThat(matching.review().getFirst().candidates())
                .extracting(GameReport::league)
                .containsExactly(Category.NFL);
    }

    @Test
    void aWordThatCannotBeKeptDoesNotCount() throws IOException {
        Path file = folder.resolve("there/matches.csv");
        MarketListing market = market("KXATPMATCH-26NOV22SINALC", "SIN");
        GameMatching without = new GameMatching(TeamCodes.shipped(), new MatchesFile(file));

        assertThatThrownBy(() -> without.confirm(new Confirmation(
                        market.id(), new GameLink(new GameId("espn:atp:9"), Selection.HOME), "a trader", NOW)))
                .hasMessageContaining("was not kept");
        assertThat(without.link(market)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'market,game,selection,confirmed_by,confirmed_at\nM,espn:nfl:1,NEITHER,me,2026-11-21T12:00:00Z'",
        "'market,game,selection,confirmed_by,confirmed_at\nM,espn:nfl:1,HOME,me,yesterday'",
        "'market,game\nM,espn:nfl:1'",
        "'market,game,selection,confirmed_by,\"confirmed_at\nM,espn:nfl:1,HOME,me,2026-11-21T12:00:00Z'"
    })
    void usesNothingOfADamagedFile(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("matches.csv"), text);

        assertThatIllegalStateException()
                .isThrownBy(() -> new MatchesFile(file))
                .withMessageContaining("matches.csv");
    }

    @Test
    void theTableHasEveryTeamOfTheLeaguesAndNoPairThatReadsTwoWays() {
        Map<Category, Integer> sizes = new EnumMap<>(Category.class);
        for (Category league : Category.values()) {
            Set<String> teams = new HashSet<>();
            TeamTable.codes(league)
                    .forEach(code -> teams.add(
                            TeamCodes.shipped().team(league, code).orElseThrow().id()));
            sizes.put(league, teams.size());
        }
        assertThat(sizes)
                .containsEntry(Category.NFL, 32)
                .containsEntry(Category.NBA, 30)
                .containsEntry(Category.MLB, 30)
                .containsEntry(Category.NHL, 32)
                .containsEntry(Category.WNBA, 15);
        TeamCodes codes = TeamCodes.shipped();
        for (Category league : Category.values()) {
            for (String one : TeamTable.codes(league)) {
                for (String other : TeamTable.codes(league)) {
                    assertThat(codes.pairs(league, one + other))
                            .as(league + " " + one + other)
                            .hasSizeLessThan(2);
                }
            }
        }
    }

    @Test
    void theTableIsRightForTheRecordedScoreboards() throws IOException {
        for (EspnLeague league : new EspnLeague[] {EspnLeague.NFL, EspnLeague.NBA, EspnLeague.NCAAF}) {
            Path file = SharedData.path("espn/" + league.name().toLowerCase(Locale.ROOT) + "_scoreboard.json");
            for (GameReport game :
                    ScoreboardDecoder.read(league, Files.readAllBytes(file)).games()) {
                assertThat(TeamTable.names(league.category()))
                        .containsEntry(game.home(), game.homeName())
                        .containsEntry(game.away(), game.awayName());
            }
        }
    }

    @Test
    void refusesATableInWhichACodeStandsForTwoTeams() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TeamCodes.read(
                        new StringReader("league,kalshi,team,name\nNFL,LA,LAR,Rams\nNFL,LA,LAC,Chargers\n")))
                .withMessageContaining("Line 3");
    }

    private Reason left(String event, String side) {
        MarketListing market = market(event, side);
        assertThat(matching.link(market)).isEmpty();
        return matching.review().stream()
                .filter(left -> left.listing().equals(market))
                .map(UnmatchedMarket::reason)
                .findFirst()
                .orElseThrow();
    }

    private static GameReport college(String home, String homeName, String away, String awayName) {
        return read(
                EspnLeague.NCAAF,
                ScriptedGame.of("7", "2026-11-22T18:00Z", home, away)
                        .with("competitions.0.competitors.0.team.displayName", homeName)
                        .with("competitions.0.competitors.1.team.displayName", awayName));
    }

    private static GameReport game(EspnLeague league, String id, String start, String home, String away) {
        return read(league, ScriptedGame.of(id, start, home, away));
    }

    private static GameReport read(EspnLeague league, ScriptedGame game) {
        return ScoreboardDecoder.read(league, ScriptedGame.board(game).getBytes(StandardCharsets.UTF_8))
                .games()
                .getFirst();
    }

    private static MarketListing market(String event, String side) {
        String series = event.substring(0, event.indexOf('-'));
        return new MarketListing(
                new MarketId(event + "-" + side),
                "kalshi",
                series,
                new EventId(event),
                GameTicker.league(series).orElse(Category.OTHER),
                "Who wins?",
                side,
                "",
                "",
                NOW,
                NOW,
                NOW,
                TickStructure.LINEAR_CENT,
                MarketStatus.OPEN,
                null,
                FeeTerms.QUADRATIC);
    }
}
