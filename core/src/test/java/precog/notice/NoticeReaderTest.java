package precog.notice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import precog.notice.NoticeReading.Forged;
import precog.notice.NoticeReading.Genuine;
import precog.notice.NoticeReading.Malformed;
import precog.notice.fake.FakePublisher;

class NoticeReaderTest {
    /** The public key of test 1 of RFC 8032, section 7.1; its secret key is printed there, so it is nobody's. */
    private static final String RFC_KEY = "MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";

    /** A synthetic notice that OpenSSL 3.0 signed with that key. */
    private static final String VECTOR = """
            Precog update notice 1
            version = 0.2.0
            released = 2026-12-01
            urgent = no
            page = https://example.org/precog/0.2.0
            says = Charts show the exchange’s own past.
            signature = Gn/EuNH9rtbYvI52/P45muQGpJKOeOMJmIBuNtoj5i++g7DNuQ/DwC73VTV8qsQUJHT7qd9v09iYnOh3VVpuAg==
            """;

    private static final String LINES = VECTOR.substring(0, VECTOR.indexOf("signature"));

    private final FakePublisher publisher = new FakePublisher();
    private final NoticeReader reader = new NoticeReader(NoticeKey.of(publisher.key()));

    private NoticeReading signed(String lines) {
        return reader.read(publisher.signed(lines));
    }

    private static NoticeReading vector(String text) {
        return new NoticeReader(NoticeKey.of(RFC_KEY)).read(text.getBytes(UTF_8));
    }

    @Test
    void believesWhatOpensslSigned() {
        NoticeReading reading = vector(VECTOR);

        assertThat(reading)
                .isEqualTo(new Genuine(new UpdateNotice(
                        ReleaseVersion.of("0.2.0"),
                        LocalDate.of(2026, 12, 1),
                        false,
                        URI.create("https://example.org/precog/0.2.0"),
                        "Charts show the exchange’s own past.")));
        assertThat(reading.words())
                .isEqualTo("Precog 0.2.0 is out (1 December 2026): Charts show the exchange’s own past."
                        + " Nothing is installed by itself.");
    }

    @ParameterizedTest
    @CsvSource({
        "version = 0.2.0, version = 0.3.0",
        "urgent = no, urgent = yes",
        "example.org, examp1e.org",
        "2026-12-01, 2026-12-02",
        "Charts, Chart",
        "Gn/E, Gn/F"
    })
    void doesNotBelieveWhatWasChanged(String from, String to) {
        assertThat(vector(VECTOR.replace(from, to))).isEqualTo(new Forged());
    }

    @Test
    void doesNotBelieveAnotherKey() {
        assertThat(reader.read(VECTOR.getBytes(UTF_8))).isEqualTo(new Forged());
        assertThat(new Forged().words()).isEqualTo("Its signature was not made with the key it is verified with.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Precog update notice 1      | Precog update notice 2        | 1 | it has to be Precog update notice 1",
                "Precog update notice 1      | Precog update notice 1 again  | 1 | it has to be Precog update notice 1",
                "version = 0.2.0             | version=0.2.0                 | 2 | begin with version =",
                "version = 0.2.0             | version = 0.2                 | 2 | three numbers",
                "released = 2026-12-01       | version = 0.2.0               | 3 | begin with released =",
                "released = 2026-12-01       | released = 2026-02-30         | 3 | a day is written as",
                "released = 2026-12-01       | released = 1 December 2026    | 3 | a day is written as",
                "urgent = no                 | urgent = No                   | 4 | yes or no",
                "urgent = no                 | colour = red                  | 4 | begin with urgent =",
                "page = https://example.org  | page = http://example.org     | 5 | begins with https://",
                "page = https://example.org  | page = https://               | 5 | begins with https://",
                "page = https://example.org  | page = https://a:b@example.org| 5 | begins with https://",
                "page = https://example.org  | page = https://exämple.org    | 5 | begins with https://",
                "page = https://example.org  | page = javascript:alert(1)//  | 5 | begins with https://",
                "page = https://example.org  | page = https://example.org/ x | 5 | begins with https://",
                "own past.                   | own past                      | 6 | ends with . ! or ?"
            })
    void saysWhichLineIsWrongAndWhy(String from, String to, int line, String reason) {
        NoticeReading reading = signed(LINES.replace(from, to));

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Malformed.class, refused -> assertThat(refused.line()).isEqualTo(line));
        assertThat(reading.words()).startsWith("Line " + line + ": ").contains(reason);
    }

    @Test
    void refusesWhatCannotBeSeen() {
        for (String unseen : new String[] {"\r", "\t", "\u0000", "\u202e", "\u200b", "\ufeff", "\u2028", "\ue000"}) {
            assertThat(signed(LINES.replace("Charts", "Charts" + unseen)))
                    .as("U+%04x", (int) unseen.charAt(0))
                    .isEqualTo(new Malformed(6, "it holds a character that cannot be seen"));
        }
        assertThat(signed("\ufeff" + LINES)).isInstanceOf(Malformed.class);
        assertThat(signed(LINES.replace("\n", "\r\n")).words()).startsWith("Line 1:");
    }

    @Test
    void refusesWhatIsTooLong() {
        String most = "a".repeat(NoticeReader.LONGEST_SENTENCE - 1) + ".";
        assertThat(signed(LINES.replace("Charts show the exchange’s own past.", most)))
                .isInstanceOf(Genuine.class);
        assertThat(signed(LINES.replace("Charts show the exchange’s own past.", "a" + most))
                        .words())
                .startsWith("Line 6: a sentence has at most 300 characters");
        assertThat(signed(LINES.replace("0.2.0\nsays", "a".repeat(300) + "\nsays"))
                        .words())
                .startsWith("Line 5: ");
        assertThat(signed(LINES.replace("Charts", "Charts".repeat(1000))).words())
                .isEqualTo("Line 6: the file goes on beyond 4096 bytes here.");
    }

    @Test
    void refusesAnythingBesideTheSevenLines() {
        assertThat(vector("").words()).startsWith("Line 1:");
        assertThat(vector(LINES).words()).isEqualTo("Line 7: it has to begin with signature =.");
        assertThat(vector(VECTOR + "\n").words()).isEqualTo("Line 8: nothing may follow the signature.");
        assertThat(vector(VECTOR + "says = More.\n").words()).isEqualTo("Line 8: nothing may follow the signature.");
        assertThat(vector(VECTOR.stripTrailing()).words()).isEqualTo("Line 7: it is not ended.");
        assertThat(vector(VECTOR.replace("says", "\nsays")).words()).startsWith("Line 6: ");
        assertThat(vector(VECTOR.replace("Ag==", "Ag")).words())
                .isEqualTo("Line 7: a signature is 64 bytes in base64.");
        assertThat(vector(VECTOR.replace("Ag==", "Ah==")).words())
                .as("the same bytes, spelled in another way")
                .isEqualTo("Line 7: a signature is 64 bytes in base64.");
        byte[] broken = VECTOR.getBytes(UTF_8);
        broken[VECTOR.indexOf("Charts")] = (byte) 0xc3;
        assertThat(new NoticeReader(NoticeKey.of(RFC_KEY)).read(broken).words()).isEqualTo("Line 6: it is not UTF-8.");
    }

    @Test
    void knowsWhichWordStays() {
        List<UpdateNotice> order = List.of(
                told("0.2.0", 1, false),
                told("0.2.0", 1, true),
                told("0.2.0", 9, false),
                told("0.3.0-rc.1", 2, false),
                told("0.3.0", 1, false));
        for (UpdateNotice heard : order) {
            for (UpdateNotice known : order) {
                assertThat(heard.givesWayTo(known))
                        .as("%s after %s", heard, known)
                        .isEqualTo(order.indexOf(heard) < order.indexOf(known));
            }
        }
    }

    private UpdateNotice told(String version, int day, boolean urgent) {
        return ((Genuine) reader.read(publisher.notice(version, day, urgent))).notice();
    }

    @Test
    void takesNoKeyButEd25519() {
        String x25519 = "MCowBQYDK2VuAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";
        for (String wrong : new String[] {"", "key", x25519, RFC_KEY.substring(4), "-----BEGIN PUBLIC KEY-----"}) {
            assertThatThrownBy(() -> NoticeKey.of(wrong))
                    .as(wrong)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("the one line between BEGIN and END");
        }
    }
}
