package precog.kalshi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import precog.feed.ConnectionStatus;
import precog.feed.FeedMessage;
import precog.feed.FeedMessage.BookInvalidated;
import precog.feed.FeedMessage.ConnectionReported;
import precog.feed.FeedMessage.MarketListed;
import precog.feed.FeedMessage.MarketSettled;
import precog.feed.FeedMessage.MarketStatusChanged;
import precog.feed.MarketFeed;
import precog.feed.MarketFeedContract;
import precog.feed.MarketStatus;
import precog.feed.SettlementResult;
import precog.value.Category;
import precog.value.Price;

class TapeFeedTest extends MarketFeedContract {
    private static final String OTHER = "KXSYNTHETIC-26JAN051215-B";

    @TempDir
    Path folder;

    @Override
    protected MarketFeed open() {
        try {
            recorded("a", SyntheticTape.MARKET, "no");
            recorded("b", OTHER, "yes");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TapeFeed(Tape.find(List.of(folder)));
    }

    @Test
    void tellsTheMarketsLifeByItsRecordWithoutGivingItsEndAway() {
        List<FeedMessage> heard = hear();

        MarketListed listed = (MarketListed) heard.getFirst();
        assertThat(listed.listing().status()).isEqualTo(MarketStatus.OPEN);
        assertThat(listed.listing().category()).isEqualTo(Category.ECONOMICS);
        assertThat(listed.listing().rules()).isEqualTo("It goes up.");
        assertThat(listed.listing().settlementSource()).isEqualTo("A made-up source");
        assertThat(listed.listing().ticks().accepts(Price.of("0.0550"))).isTrue();
        assertThat(listed.listing().ticks().accepts(Price.of("0.5550"))).isFalse();
        assertThat(heard)
                .filteredOn(MarketStatusChanged.class::isInstance)
                .extracting(message -> ((MarketStatusChanged) message).status(), FeedMessage::at)
                .hasSize(2)
                .allSatisfy(change -> assertThat(change.toList())
                        .containsExactly(MarketStatus.CLOSED, Instant.parse("2026-01-05T12:15:00Z")));
        assertThat(heard.getLast()).isInstanceOfSatisfying(MarketSettled.class, settled -> {
            assertThat(settled.at()).isEqualTo(Instant.parse("2026-01-05T12:15:04.500Z"));
            assertThat(settled.market().value()).isEqualTo(OTHER);
            assertThat(settled.result()).isEqualTo(SettlementResult.YES);
            assertThat(settled.yesValue()).isEqualTo(Price.ONE);
            assertThat(settled.rawAnswer()).contains("\"result\":\"yes\"");
        });
    }

    @Test
    void playsUpToATearAndSaysSoWhileTheOthersGoOn() throws IOException {
        SyntheticTape tape = SyntheticTape.quarterHour(SyntheticTape.MARKET);
        String text = String.join("\n", tape.lines().subList(0, 4));
        Path torn =
                SyntheticTape.write(folder.resolve("a"), "2026-01-05.ndjson", text.substring(0, text.length() - 40));
        recorded("b", OTHER, "yes");
        TapeFeed feed = new TapeFeed(Tape.find(List.of(folder)));
        List<FeedMessage> heard = new ArrayList<>();
        while (!feed.ended()) {
            heard.add(feed.next());
        }
        feed.close();

        assertThat(feed.tears()).singleElement().satisfies(tear -> {
            assertThat(tear.line()).isEqualTo(4);
            assertThat(tear.sentence()).startsWith("The recording " + torn + " is torn at line 4 and was played up to");
        });
        assertThat(heard)
                .filteredOn(ConnectionReported.class::isInstance)
                .singleElement()
                .satisfies(message -> {
                    ConnectionReported report = (ConnectionReported) message;
                    assertThat(report.status()).isEqualTo(ConnectionStatus.DOWN);
                    assertThat(report.detail())
                            .isEqualTo(feed.tears().getFirst().sentence());
                });
        assertThat(heard)
                .filteredOn(BookInvalidated.class::isInstance)
                .extracting(message -> ((BookInvalidated) message).market().value())
                .containsExactly(SyntheticTape.MARKET);
        assertThat(heard.getLast()).isInstanceOf(MarketSettled.class);
    }

    @Test
    void aRecordingWithoutARecordClosesWithItsLastFrame() throws IOException {
        SyntheticTape.quarterHour(SyntheticTape.MARKET).write(folder, "2026-01-05.ndjson");
        try (TapeFeed feed = new TapeFeed(Tape.find(List.of(folder)))) {
            MarketListed listed = (MarketListed) feed.next();

            assertThat(listed.listing().series()).isEqualTo("KXSYNTHETIC");
            assertThat(listed.listing().event().value()).isEqualTo("KXSYNTHETIC-26JAN051215");
            assertThat(listed.listing().closeTime()).isEqualTo(Instant.parse("2026-01-05T12:15:00.020Z"));
        }
    }

    @Test
    void namesWhatIsNoRecordingAndWhatIsNoRecord() throws IOException {
        Path nowhere = folder.resolve("nowhere");
        assertThatThrownBy(() -> Tape.find(List.of(nowhere)))
                .isInstanceOf(TapeException.class)
                .hasMessage("There is no recording at " + nowhere
                        + ": name a file that ends in .tape, .ndjson, .ndjson.gz, or a folder of them.");

        recorded("a", SyntheticTape.MARKET, "no");
        Path record = folder.resolve("a").resolve("market.json");
        Files.writeString(record, Files.readString(record).replace("2026-01-05T12:15:00Z", "noon"));
        assertThatThrownBy(() -> new TapeFeed(Tape.find(List.of(folder))))
                .isInstanceOf(TapeException.class)
                .hasMessage("The market record " + record + " cannot be used: close_time is no time: 'noon'.");
    }

    private void recorded(String name, String market, String result) throws IOException {
        Path of = folder.resolve(name);
        SyntheticTape.quarterHour(market).write(of, "2026-01-05.ndjson.gz");
        SyntheticTape.writeRecord(of, market, result);
    }
}
