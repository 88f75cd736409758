package precog.kalshi.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import okhttp3.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import precog.kalshi.fake.PlainClient.Reply;

/** Who gets in: keys, signatures, the clock, and how often. */
class FakeAccessTest {
    private static final String BALANCE = "/portfolio/balance";

    private final ManualClock clock = new ManualClock();
    private final FakeKalshi kalshi = FakeKalshi.start(7, clock);
    private final PlainClient client = new PlainClient(kalshi, clock);

    @AfterEach
    void close() {
        client.close();
        kalshi.close();
    }

    private Reply balance(String key, long millis, String signature) throws Exception {
        return client.send(new Request.Builder()
                .url(kalshi.rest() + BALANCE)
                .header("KALSHI-ACCESS-KEY", key)
                .header("KALSHI-ACCESS-TIMESTAMP", String.valueOf(millis))
                .header("KALSHI-ACCESS-SIGNATURE", signature)
                .build());
    }

    /** The public key of RFC 8032, section 7.1, test 1, and the signature that its secret gives for a known request. */
    @Test
    void theVectorOfAnEd25519KeyIsAccepted() throws Exception {
        byte[] point = HexFormat.of().parseHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        byte[] encoded = new byte[12 + point.length];
        System.arraycopy(HexFormat.of().parseHex("302a300506032b6570032100"), 0, encoded, 0, 12);
        System.arraycopy(point, 0, encoded, 12, point.length);
        try (FakeKalshi past = FakeKalshi.start(1, InstantSource.fixed(Instant.ofEpochMilli(1_700_000_000_000L)))) {
            past.account()
                    .key("rfc", KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            Request.Builder request = new Request.Builder()
                    .url(past.rest() + BALANCE)
                    .header("KALSHI-ACCESS-KEY", "rfc")
                    .header("KALSHI-ACCESS-TIMESTAMP", "1700000000000")
                    .header(
                            "KALSHI-ACCESS-SIGNATURE",
                            "NZNbn42nWTCkd3HNR5AZoq/t/QrVPbmH3kEjYPYNKXYaxQNVfzDcKmioxh2AAht4ymXHC+6UxJgODwo32QYwBg==");
            assertThat(client.send(request.build()).status()).isEqualTo(200);
            assertThat(client.send(request.url(past.rest() + "/account/limits").build())
                            .status())
                    .isEqualTo(401);
        }
    }

    @Test
    void rsaNeedsPssWithASaltOf32() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair pair = generator.generateKeyPair();
        kalshi.account().key("rsa", pair.getPublic());
        String message = clock.millis() + "GET/trade-api/v2" + BALANCE;

        assertThat(balance("rsa", clock.millis(), pss(pair.getPrivate(), message, 32))
                        .status())
                .isEqualTo(200);
        Reply short20 = balance("rsa", clock.millis(), pss(pair.getPrivate(), message, 20));
        assertThat(short20.status()).isEqualTo(401);
        assertThat(short20.json().path("error").path("details").asString()).isEqualTo("INCORRECT_API_KEY_SIGNATURE");
        assertThat(balance("rsa", clock.millis(), pss(pair.getPrivate(), message + "?limit=1", 32))
                        .status())
                .isEqualTo(401);
    }

    private static String pss(PrivateKey key, String message, int salt) throws Exception {
        Signature signature = Signature.getInstance("RSASSA-PSS");
        signature.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, salt, 1));
        signature.initSign(key);
        signature.update(message.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(signature.sign());
    }

    @Test
    void everyReasonToRefuseHasItsWord() throws Exception {
        assertThat(client.get(BALANCE).status()).isEqualTo(200);
        assertThat(client.get("/portfolio/fills?limit=5").status()).isEqualTo(200);

        Reply bare =
                client.send(new Request.Builder().url(kalshi.rest() + BALANCE).build());
        assertThat(bare.status()).isEqualTo(401);
        assertThat(bare.code()).isEqualTo("signature_is_missing_from_headers");

        Reply unknown = balance("nobody", clock.millis(), "AAAA");
        assertThat(unknown.json().path("error").path("details").asString()).isEqualTo("NOT_FOUND");

        Reply wrong = balance(PlainClient.KEY, clock.millis(), "AAAA");
        assertThat(wrong.json().path("error").path("details").asString()).isEqualTo("INCORRECT_API_KEY_SIGNATURE");
    }

    @Test
    void aClockMoreThanTenSecondsOffIsRefused() throws Exception {
        for (int late : new int[] {-5, 0, 5, 10}) {
            PlainClient off = new PlainClient(kalshi, InstantSource.offset(clock, Duration.ofSeconds(late)));
            assertThat(off.get(BALANCE).status()).as("%d s", late).isEqualTo(200);
            off.close();
        }
        for (int late : new int[] {-60, -30, -11, 60}) {
            PlainClient off = new PlainClient(kalshi, InstantSource.offset(clock, Duration.ofSeconds(late)));
            assertThat(off.get(BALANCE).code()).as("%d s", late).isEqualTo("header_timestamp_expired");
            off.close();
        }
    }

    @Test
    void whatIsPublicNeedsNoKey() throws Exception {
        kalshi.venue().market("KXTEST-1-A").list();
        for (String path : new String[] {
            "/markets",
            "/markets/KXTEST-1-A",
            "/markets/KXTEST-1-A/orderbook",
            "/events/KXTEST-1",
            "/series/KXTEST",
            "/exchange/status",
            "/exchange/schedule",
            "/markets/trades",
            "/historical/cutoff"
        }) {
            Request request = new Request.Builder().url(kalshi.rest() + path).build();
            assertThat(client.send(request).status()).as(path).isEqualTo(200);
        }
    }

    @Test
    void tokensRunOutAndComeBack() throws Exception {
        kalshi.account().limits("basic", 20, 30, 10, 12);
        for (int i = 0; i < 3; i++) {
            assertThat(client.get(BALANCE).status()).isEqualTo(200);
        }
        Reply refused = client.get(BALANCE);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("too_many_requests");
        clock.pass(Duration.ofMillis(500));
        assertThat(client.get(BALANCE).status()).isEqualTo(200);
        assertThat(client.get(BALANCE).status()).isEqualTo(429);

        kalshi.venue().market("KXTEST-1-A").list();
        kalshi.account().deposit("10.00");
        String id = client.order("c1", "KXTEST-1-A", "bid", "1.00", "0.1000")
                .json()
                .path("order_id")
                .asString();
        assertThat(client.order("c2", "KXTEST-1-A", "bid", "1.00", "0.1000").status())
                .isEqualTo(429);
        assertThat(client.delete("/portfolio/events/orders/" + id).status()).isEqualTo(200);
        assertThat(kalshi.account().order("c2")).isEmpty();
    }

    @Test
    void theLogOfRequestsHoldsNoSignature() throws Exception {
        client.get("/portfolio/fills?ticker=A&ticker=B");
        Seen seen = kalshi.requests(Match.FILLS).getFirst();
        assertThat(seen.query().get("ticker")).containsExactly("A", "B");
        assertThat(seen.headers()).containsEntry("kalshi-access-key", PlainClient.KEY);
        assertThat(seen.headers()).doesNotContainKey("kalshi-access-signature");
    }

    @Test
    void closingLeavesNoThread() throws Exception {
        FakeKalshi other = FakeKalshi.start(1, clock);
        int port = other.rest().getPort();
        try (PlainClient peer = new PlainClient(other, clock);
                PlainClient.Stream stream = peer.stream()) {
            peer.get(BALANCE);
            other.close();
            assertThat(stream.text()).startsWith("failed");
        }
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.isAlive() && thread.getName().contains("MockWebServer " + port));
    }
}
