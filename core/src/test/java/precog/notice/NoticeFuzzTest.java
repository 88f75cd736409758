package precog.notice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import precog.notice.NoticeReading.Genuine;
import precog.notice.NoticeReading.Malformed;
import precog.notice.fake.FakePublisher;

/** Whatever is served, nothing is thrown, and nothing is believed but what was signed, to the byte. */
class NoticeFuzzTest {
    private static final FakePublisher PUBLISHER = new FakePublisher();
    private static final NoticeReader READER = new NoticeReader(NoticeKey.of(PUBLISHER.key()));
    private static final byte[] NOTICE = PUBLISHER.notice("0.2.0", 1, true);

    /** One edit: bytes at a place are changed, taken out or doubled, or the file ends there. */
    record Edit(int kind, int place, int length, byte value) {
        byte[] apply(byte[] file) {
            int from = Math.min(place, file.length);
            int to = Math.min(from + length, file.length);
            byte[] edited = file.clone();
            return switch (kind) {
                case 0 -> {
                    Arrays.fill(edited, from, to, value);
                    yield edited;
                }
                case 1 -> joined(file, from, to);
                case 2 -> joined(file, to, from);
                default -> Arrays.copyOf(file, from);
            };
        }

        /** What is before one place, then what is from another on. */
        private static byte[] joined(byte[] file, int before, int after) {
            byte[] joined = Arrays.copyOf(file, before + file.length - after);
            System.arraycopy(file, after, joined, before, file.length - after);
            return joined;
        }
    }

    @Provide
    Arbitrary<Edit> edits() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, NOTICE.length),
                        Arbitraries.integers().between(1, 40),
                        Arbitraries.bytes())
                .as(Edit::new);
    }

    /** Sentences of all that can be seen, astral letters included. */
    @Provide
    Arbitrary<String> sentences() {
        return Arbitraries.strings()
                .withCharRange(' ', '~')
                .withChars("éßЖ漢字‘’–€")
                .ofMaxLength(NoticeReader.LONGEST_SENTENCE - 4)
                .map(middle -> "X" + middle + "𝔛.");
    }

    @Property
    void whatIsSignedReadsAsItWasWritten(
            @ForAll @IntRange(max = 999) int major,
            @ForAll @IntRange(max = 999) int patch,
            @ForAll @IntRange(min = 0, max = 40_000) int day,
            @ForAll boolean urgent,
            @ForAll @From("sentences") String says) {
        LocalDate released = LocalDate.EPOCH.plusDays(day);
        String page = "https://example.org/" + major + "?a=%20#b";
        NoticeReading reading = READER.read(
                PUBLISHER.signed("Precog update notice 1\nversion = " + major + ".0." + patch + "\nreleased = "
                        + released + "\nurgent = " + (urgent ? "yes" : "no") + "\npage = " + page + "\nsays = "
                        + says + "\n"));

        assertThat(reading)
                .isEqualTo(new Genuine(new UpdateNotice(
                        new ReleaseVersion(major, 0, patch, List.of()), released, urgent, URI.create(page), says)));
    }

    @Property
    void whatIsDamagedIsNotBelieved(@ForAll @Size(min = 1, max = 4) List<@From("edits") Edit> edits) {
        byte[] file = NOTICE;
        for (Edit edit : edits) {
            file = edit.apply(file);
        }

        assertThat(READER.read(file) instanceof Genuine)
                .as(new String(file, UTF_8))
                .isEqualTo(Arrays.equals(file, NOTICE));
    }

    @Property
    void linesInAnotherOrderAreRefused(@ForAll @IntRange(max = 6) int one, @ForAll @IntRange(max = 6) int other) {
        List<String> lines = new ArrayList<>(new String(NOTICE, UTF_8).lines().toList());
        Collections.swap(lines, one, other);
        byte[] file = (String.join("\n", lines) + "\n").getBytes(UTF_8);

        NoticeReading reading = READER.read(file);

        if (one == other) {
            assertThat(reading).isInstanceOf(Genuine.class);
        } else {
            assertThat(reading)
                    .isInstanceOfSatisfying(
                            Malformed.class,
                            refused -> assertThat(refused.line()).isEqualTo(Math.min(one, other) + 1));
        }
    }

    @Property
    void anyBytesAreRefusedWithALineThatIsThere(@ForAll @Size(max = 5000) byte[] file) {
        assertThat(READER.read(file))
                .isInstanceOfSatisfying(
                        Malformed.class,
                        refused -> assertThat(refused.line()).isBetween(1, NoticeReader.MOST_BYTES + 1));
    }
}
