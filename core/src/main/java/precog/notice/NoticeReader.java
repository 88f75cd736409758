package precog.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import precog.notice.NoticeReading.Forged;
import precog.notice.NoticeReading.Genuine;
import precog.notice.NoticeReading.Malformed;

/**
 * Reads a notice of seven lines, each ended by a line feed, in UTF-8:
 *
 * <pre>
 * Precog update notice 1
 * version = 0.2.0
 * released = 2026-12-01
 * urgent = no
 * page = https://example.org/precog/0.2.0
 * says = One sentence on what it brings.
 * signature = (Ed25519 over every byte before this line, in base64)
 * </pre>
 *
 * Nothing else is taken: no other line, order, space or character. What the lines mean is looked at once they are known
 * to be signed.
 */
public final class NoticeReader {
    /** More than the longest notice the lines allow. */
    public static final int MOST_BYTES = 4096;

    static final int LONGEST_SENTENCE = 300;
    static final int LONGEST_ADDRESS = 300;

    private static final List<String> BEGINNINGS = List.of(
            "Precog update notice 1", "version = ", "released = ", "urgent = ", "page = ", "says = ", "signature = ");
    private static final int SIGNATURE_LINE = BEGINNINGS.size();
    private static final int SIGNATURE_BYTES = 64;

    /** What is invisible, or turns the direction of what follows, could make a line read as another. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

    private final NoticeKey key;

    /** @param key whose notices are believed */
    public NoticeReader(NoticeKey key) {
        this.key = key;
    }

    /** Reads what was served; never throws. */
    public NoticeReading read(byte[] file) {
        try {
            String[] lines = lines(file);
            String last = lines[SIGNATURE_LINE - 1];
            byte[] signature = signature(last);
            // What decoded as base64 has one byte a character.
            byte[] signed = Arrays.copyOf(file, file.length - last.length() - 1);
            return key.signed(signed, signature) ? new Genuine(notice(lines)) : new Forged();
        } catch (Refusal refusal) {
            return refusal.malformed;
        }
    }

    /** The lines, each with the beginning it must have. */
    private static String[] lines(byte[] file) throws Refusal {
        if (file.length > MOST_BYTES) {
            throw new Refusal(lineOf(file, MOST_BYTES), "the file goes on beyond " + MOST_BYTES + " bytes here");
        }
        String text = text(file);
        String[] lines = text.split("\n", -1);
        for (int at = 0; at < SIGNATURE_LINE; at++) {
            String line = at < lines.length ? lines[at] : "";
            if (!line.startsWith(BEGINNINGS.get(at)) || (at == 0 && !line.equals(BEGINNINGS.getFirst()))) {
                throw new Refusal(
                        at + 1,
                        "it has to " + (at == 0 ? "be " : "begin with ")
                                + BEGINNINGS.get(at).strip());
            }
            if (UNSEEN.matcher(line).find()) {
                throw new Refusal(at + 1, "it holds a character that cannot be seen");
            }
        }
        if (lines.length == SIGNATURE_LINE) {
            throw new Refusal(SIGNATURE_LINE, "it is not ended");
        }
        if (lines.length > SIGNATURE_LINE + 1 || !lines[SIGNATURE_LINE].isEmpty()) {
            throw new Refusal(SIGNATURE_LINE + 1, "nothing may follow the signature");
        }
        return lines;
    }

    private static String text(byte[] file) throws Refusal {
        CharsetDecoder decoder = UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(file);
        CharBuffer out = CharBuffer.allocate(file.length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw new Refusal(lineOf(file, in.position()), "it is not UTF-8");
        }
        return out.flip().toString();
    }

    private static int lineOf(byte[] file, int offset) {
        int line = 1;
        for (int at = 0; at < offset; at++) {
            line += file[at] == '\n' ? 1 : 0;
        }
        return line;
    }

    private static byte[] signature(String line) throws Refusal {
        String base64 = value(line, SIGNATURE_LINE);
        try {
            byte[] signature = Base64.getDecoder().decode(base64);
            // One signature has one spelling.
            if (signature.length == SIGNATURE_BYTES
                    && Base64.getEncoder().encodeToString(signature).equals(base64)) {
                return signature;
            }
        } catch (IllegalArgumentException notBase64) {
            // Refused below, as what has another length.
        }
        throw new Refusal(SIGNATURE_LINE, "a signature is " + SIGNATURE_BYTES + " bytes in base64");
    }

    private static UpdateNotice notice(String[] lines) throws Refusal {
        return new UpdateNotice(
                read(lines, 2, ReleaseVersion::of),
                read(lines, 3, NoticeReader::day),
                read(lines, 4, NoticeReader::yes),
                read(lines, 5, NoticeReader::page),
                read(lines, 6, NoticeReader::sentence));
    }

    private static <T> T read(String[] lines, int line, Function<String, T> reading) throws Refusal {
        try {
            return reading.apply(value(lines[line - 1], line));
        } catch (IllegalArgumentException e) {
            throw new Refusal(line, String.valueOf(e.getMessage()));
        }
    }

    private static String value(String line, int number) {
        return line.substring(BEGINNINGS.get(number - 1).length());
    }

    private static LocalDate day(String text) {
        try {
            if (text.length() == "2026-12-01".length()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException noDay) {
            // Refused below.
        }
        throw new IllegalArgumentException("a day is written as 2026-12-01");
    }

    private static boolean yes(String text) {
        return switch (text) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalArgumentException("it is yes or no");
        };
    }

    private static URI page(String text) {
        try {
            URI page = new URI(text);
            boolean plain = text.length() <= LONGEST_ADDRESS && text.chars().allMatch(c -> c < 128);
            if (plain && text.startsWith("https://") && page.getHost() != null && page.getUserInfo() == null) {
                return page;
            }
        } catch (URISyntaxException noAddress) {
            // Refused below.
        }
        throw new IllegalArgumentException("a page begins with https:// and a host, and has at most " + LONGEST_ADDRESS
                + " characters, all of them ASCII");
    }

    private static String sentence(String text) {
        if (text.length() > LONGEST_SENTENCE || !text.matches("\\S.*[.!?]")) {
            throw new IllegalArgumentException(
                    "a sentence has at most " + LONGEST_SENTENCE + " characters and ends with . ! or ?");
        }
        return text;
    }

    /** Leads out of the reading to its one answer. */
    private static final class Refusal extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Malformed malformed;

        Refusal(int line, String reason) {
            super(reason);
            malformed = new Malformed(line, reason);
        }
    }
}
