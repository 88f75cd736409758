package precog.analytics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import precog.decision.Verdict;
import precog.value.Money;
import precog.value.Quantity;

/**
 * What one who takes over needs to know of a day, written from the records alone: what was opened and closed and why,
 * what was decided, what is open at its end, and what was noted. Days are UTC.
 */
public record HandOver(
        LocalDate day,
        List<PositionRecord> opened,
        List<PositionRecord> closed,
        List<PositionRecord> open,
        List<DecisionRecord> decisions,
        List<Note> notes) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    /** Takes from the records what belongs to {@code day}. */
    public static HandOver of(
            LocalDate day,
            Collection<PositionRecord> positions,
            Collection<DecisionRecord> decisions,
            Collection<Note> notes) {
        Instant end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return new HandOver(
                day,
                positions.stream()
                        .filter(position -> on(day, position.openedAt()))
                        .toList(),
                positions.stream()
                        .filter(position -> on(day, position.closedAt()))
                        .toList(),
                positions.stream()
                        .filter(position -> position.openedAt().isBefore(end))
                        .filter(position -> position.closedAt() == null
                                || !position.closedAt().isBefore(end))
                        .toList(),
                decisions.stream().filter(decision -> on(day, decision.at())).toList(),
                notes.stream()
                        .filter(note -> note.subject() == Note.Subject.DAY
                                ? note.subjectId() == day.toEpochDay()
                                : on(day, note.at()))
                        .toList());
    }

    private static boolean on(LocalDate day, @Nullable Instant at) {
        return at != null && at.atZone(ZoneOffset.UTC).toLocalDate().equals(day);
    }

    /** Realized on the positions that were closed. */
    public Money realized() {
        return closed.stream().map(PositionRecord::realized).reduce(Money.ZERO, Money::plus);
    }

    /** The note, as plain text. */
    public String text() {
        StringBuilder text = new StringBuilder(DAY.format(day)).append(" (UTC)\n\n");
        text.append("Opened ").append(count(opened.size(), "position")).append(" for ");
        text.append(dollars(opened.stream().map(PositionRecord::paid).reduce(Money.ZERO, Money::plus)));
        text.append(". Closed ").append(count(closed.size(), "position")).append(": realized ");
        text.append(dollars(realized())).append(", all fees counted.\n");
        why(text, "Closed by", closed, HandOver::reason);
        why(text, "Decisions", decisions, decision -> decision.verdict().name().toLowerCase(Locale.ROOT));
        why(text, "Rejected because", rejected(), decision -> words(decision.reasonCode()));
        section(text, "\nClosed", closed, HandOver::closedLine);
        section(text, "\nOpen at the end of the day", open, HandOver::openLine);
        section(text, "\nNotes", notes, HandOver::noteLine);
        return text.toString();
    }

    private List<DecisionRecord> rejected() {
        return decisions.stream()
                .filter(decision -> decision.verdict() == Verdict.REJECTED)
                .toList();
    }

    private static <T> void why(StringBuilder text, String title, List<T> of, Function<T, String> mark) {
        if (of.isEmpty()) {
            return;
        }
        Map<String, Long> counts =
                of.stream().collect(Collectors.groupingBy(mark, TreeMap::new, Collectors.counting()));
        text.append(title).append(": ");
        text.append(counts.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", ")));
        text.append(".\n");
    }

    private static <T> void section(StringBuilder text, String title, List<T> of, Function<T, String> line) {
        text.append(title).append(of.isEmpty() ? ": nothing.\n" : ":\n");
        of.forEach(each -> text.append("  ").append(line.apply(each)).append('\n'));
    }

    private static String closedLine(PositionRecord position) {
        return (position.closedAt() == null ? "" : TIME.format(position.closedAt()) + "  ") + position.title() + ", "
                + position.outcome() + ": " + dollars(position.realized()) + ", " + reason(position);
    }

    private static String openLine(PositionRecord position) {
        Quantity held = position.closed() ? position.bought() : position.quantity();
        return position.title() + ", " + held + " " + position.outcome() + " at " + position.entryPrice()
                + (position.unrealized() == null ? "" : ", " + dollars(position.unrealized()) + " unrealized");
    }

    private static String noteLine(Note note) {
        String tags = note.tags().isEmpty() ? "" : " [" + String.join(", ", note.tags()) + "]";
        String about = note.subject() == Note.Subject.DAY
                ? ""
                : " on " + note.subject().name().toLowerCase(Locale.ROOT) + " " + note.subjectId();
        return note.author() + about + ": " + note.text() + tags;
    }

    private static String reason(PositionRecord position) {
        return words(position.exitReason());
    }

    private static String words(@Nullable String code) {
        return code == null ? "no reason recorded" : code.replace('_', ' ');
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static String dollars(Money money) {
        Money magnitude = money.isNegative() ? money.negate() : money;
        String cents = String.format(Locale.ROOT, "$%,.2f", magnitude.decimal());
        return money.isNegative() ? "−" + cents : cents;
    }
}
