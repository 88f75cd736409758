package precog.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import precog.notice.NoticeStanding;
import precog.notice.NoticeStanding.State;
import precog.notice.ReleaseVersion;
import precog.notice.fake.FakeNoticeServer;
import precog.notice.fake.FakePublisher;

/** The watch over real HTTP on loopback. */
class UpdateWatchTest {
    private static final Instant NOW = Instant.parse("2026-12-05T07:12:00Z");

    private final FakePublisher publisher = new FakePublisher();
    private final FakeNoticeServer server = FakeNoticeServer.start();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(UpdateWatch.class);

    /** Every place anything in this process wanted to go to by HTTP. */
    private final List<URI> outside = new CopyOnWriteArrayList<>();

    private final ProxySelector before = ProxySelector.getDefault();

    @TempDir
    private Path root;

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                outside.add(uri);
                return List.of(Proxy.NO_PROXY);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
        });
    }

    @AfterEach
    void close() {
        ProxySelector.setDefault(before);
        logger.detachAppender(log);
        server.close();
    }

    private void configure(String... lines) throws IOException {
        Files.writeString(root.resolve("updates.properties"), String.join("\n", lines) + "\n");
    }

    private void on() throws IOException {
        configure("address = " + server.address(), "key = " + publisher.key());
    }

    private UpdateWatch watch() {
        return UpdateWatch.in(root, ReleaseVersion.of("0.1.0"), "", () -> NOW);
    }

    private NoticeStanding asked() throws InterruptedException {
        try (UpdateWatch watch = watch()) {
            return watch.ask();
        }
    }

    private NoticeStanding asked(byte[] file) throws InterruptedException {
        server.serve(file);
        return asked();
    }

    /** Begins as the desk does, and waits until the server was asked, or for long enough that it would have been. */
    private void begun(boolean asks) throws InterruptedException {
        try (UpdateWatch watch = watch()) {
            watch.begin();
            for (int tries = asks ? 400 : 10; tries > 0 && server.asked().isEmpty(); tries--) {
                TimeUnit.MILLISECONDS.sleep(25);
            }
        }
    }

    @Test
    void goesNowhereUnlessAnAddressIsNamed() throws Exception {
        begun(false);
        assertThat(asked().state()).isEqualTo(State.OFF);
        assertThat(asked().words()).contains("Nobody is asked", "updates.properties");
        configure("address =", "key = " + publisher.key());
        begun(false);
        assertThat(asked().state()).isEqualTo(State.OFF);
        assertThat(outside).as("connections of any kind").isEmpty();

        on();
        begun(true);
        assertThat(outside).as("the same eye sees what is asked").isNotEmpty();
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void goesNowhereWithoutAKeyOrWithWrongSettings() throws Exception {
        configure("address = " + server.address());
        begun(false);
        assertThat(asked().state()).isEqualTo(State.UNVERIFIABLE);
        assertThat(asked().words()).contains("built without a key");
        configure("address = " + server.address(), "key = nonsense");
        begun(false);
        assertThat(asked().state()).isEqualTo(State.UNREADABLE);
        assertThat(asked().words()).contains("line 2", "the one line between BEGIN and END");
        assertThat(outside).isEmpty();
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void tellsOfANewerVersionAndTellsTheServerNothing() throws Exception {
        on();
        NoticeStanding standing = asked(publisher.notice("0.2.0", 1, false));

        assertThat(standing.state()).isEqualTo(State.NEWER);
        assertThat(standing.words())
                .isEqualTo("Precog 0.2.0 is out (1 December 2026): It brings what is new in 0.2.0."
                        + " Nothing is installed by itself.");
        Headers headers = server.asked().getFirst();
        assertThat(headers.names())
                .as("all that is said")
                .containsExactlyInAnyOrder("Host", "Connection", "User-Agent", "Accept-Encoding");
        assertThat(headers.get("User-Agent")).isEqualTo("Precog/0.1.0");
        assertThat(headers.get("Connection"))
                .as("nothing stays open until tomorrow")
                .isEqualTo("close");
    }

    @Test
    void keepsNoCookie() throws Exception {
        on();
        server.answer(new MockResponse.Builder()
                .addHeader("Set-Cookie", "who=you; Max-Age=999999")
                .code(404)
                .build());
        try (UpdateWatch watch = watch()) {
            watch.ask();
            watch.ask();
        }
        assertThat(server.asked()).hasSize(2).noneMatch(headers -> headers.get("Cookie") != null);
    }

    @Test
    void isSilentAboutThisVersionAndOlderOnes() throws Exception {
        on();
        for (String version : List.of("0.1.0", "0.0.9", "0.1.0-rc.1")) {
            NoticeStanding standing = asked(publisher.notice(version, 1, true));
            assertThat(standing.state()).as(version).isEqualTo(State.UP_TO_DATE);
            assertThat(standing.newer()).isNull();
        }
        assertThat(logged())
                .contains("Update notices: No version newer than 0.1.0 is announced (asked 5 Dec 07:12 UTC).");
    }

    @Test
    void doesNotBelieveAnotherSignatureAndSaysSo() throws Exception {
        on();
        NoticeStanding standing = asked(new FakePublisher().notice("0.2.0", 1, true));

        assertThat(standing.state()).isEqualTo(State.REFUSED);
        assertThat(standing.newer()).isNull();
        assertThat(standing.words())
                .isEqualTo("What " + server.address() + " serves is not believed."
                        + " Its signature was not made with the key it is verified with.");
        assertThat(logged()).anyMatch(line -> line.contains("Its signature was not made"));
        assertThat(root.resolve(UpdateWatch.KEPT)).doesNotExist();
    }

    @Test
    void anOlderNoticeServedAgainChangesNothing() throws Exception {
        on();
        byte[] old = publisher.notice("0.2.0", 1, false);
        asked(old);
        assertThat(asked(publisher.notice("0.3.0", 4, true)).words()).startsWith("Precog 0.3.0 is out");

        NoticeStanding standing = asked(old);
        assertThat(standing.state()).isEqualTo(State.NEWER);
        assertThat(standing.words()).startsWith("Precog 0.3.0 is out (4 December 2026)");
        assertThat(logged()).contains("An older update notice came, of 0.2.0; that of 0.3.0 stays.");
        assertThat(asked(publisher.notice("0.3.0", 3, false)).newer().urgent())
                .as("an earlier word on the same version does not calm a later one")
                .isTrue();
        assertThat(asked(publisher.notice("0.3.0", 5, false)).newer().urgent())
                .as("a later word does")
                .isFalse();
        assertThat(asked(publisher.notice("0.3.1", 4, false)).words()).startsWith("Precog 0.3.1 is out");
    }

    @Test
    void whatWasHeardIsKnownWhereNothingAnswers() throws Exception {
        on();
        asked(publisher.notice("0.2.0", 1, false));
        server.answer(new MockResponse.Builder().code(503).build());

        NoticeStanding standing = asked();
        assertThat(standing.state()).isEqualTo(State.UNREACHABLE);
        assertThat(standing.words())
                .isEqualTo(server.address() + " told of no version. It answered with status 503."
                        + " Before: Precog 0.2.0 is out (1 December 2026): It brings what is new in 0.2.0."
                        + " Nothing is installed by itself.");
        try (UpdateWatch next = watch()) {
            assertThat(next.standing().state()).as("before it is asked").isEqualTo(State.NEWER);
        }
    }

    @Test
    void whatIsKeptIsVerifiedAgain() throws Exception {
        on();
        asked(publisher.notice("0.2.0", 1, false));
        Path kept = root.resolve(UpdateWatch.KEPT);
        Files.writeString(kept, Files.readString(kept).replace("0.2.0", "0.9.0"));
        try (UpdateWatch next = watch()) {
            assertThat(next.standing().state()).isEqualTo(State.WAITING);
            assertThat(next.standing().newer()).isNull();
        }
        assertThat(asked(publisher.notice("0.2.0", 1, false)).words()).startsWith("Precog 0.2.0");
    }

    @Test
    void followsNoRedirect() throws Exception {
        on();
        try (FakeNoticeServer elsewhere = FakeNoticeServer.start()) {
            elsewhere.serve(publisher.notice("0.2.0", 1, false));
            server.answer(new MockResponse.Builder()
                    .code(302)
                    .addHeader("Location", elsewhere.address())
                    .build());

            assertThat(asked().words())
                    .isEqualTo(server.address()
                            + " told of no version. It points elsewhere, and nobody else is asked for it.");
            assertThat(elsewhere.asked()).isEmpty();
        }
    }

    @Test
    void takesNoMoreThanANoticeCanHave() throws Exception {
        on();
        byte[] notice = publisher.notice("0.2.0", 1, false);
        byte[] large = (new String(notice, UTF_8) + "x".repeat(50_000_000)).getBytes(UTF_8);

        NoticeStanding standing = asked(large);
        assertThat(standing.state()).isEqualTo(State.REFUSED);
        assertThat(standing.words()).contains("the file goes on beyond 4096 bytes here");
    }

    @Test
    void aLineThatBreaksIsALineInTheLog() throws Exception {
        on();
        server.answer(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());
        assertThat(asked().state()).isEqualTo(State.UNREACHABLE);
        configure("address = http://127.0.0.1:1/", "key = " + publisher.key());
        assertThat(asked().words()).contains("The line to it broke");
        assertThat(log.list)
                .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                .isEmpty();
        assertThat(logged()).hasSize(2);
    }

    @Test
    void anAskingThatIsBrokenOffIsNoNews() throws Exception {
        on();
        server.answer(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        begun(true);
        assertThat(server.asked()).hasSize(1);
        TimeUnit.MILLISECONDS.sleep(300);
        assertThat(logged()).isEmpty();
    }

    private List<String> logged() {
        return List.copyOf(log.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }
}
