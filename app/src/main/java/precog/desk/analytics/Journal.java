package precog.desk.analytics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import precog.analytics.DecisionRecord;
import precog.analytics.HandOver;
import precog.analytics.Note;
import precog.analytics.PositionRecord;

/** The days of the records, newest first, each with its hand-over note; and every note of the trader. */
record Journal(List<HandOver> days, List<Note> notes) {
    Journal {
        days = List.copyOf(days);
        notes = List.copyOf(notes);
    }

    static Journal of(List<PositionRecord> positions, List<DecisionRecord> decisions, List<Note> notes) {
        TreeSet<LocalDate> days = new TreeSet<>();
        Stream.of(
                        positions.stream().map(PositionRecord::openedAt),
                        positions.stream().map(PositionRecord::closedAt).filter(Objects::nonNull),
                        decisions.stream().map(DecisionRecord::at),
                        notes.stream().map(Journal::about))
                .flatMap(times -> times)
                .forEach(at -> days.add(day(at)));
        return new Journal(
                days.descendingSet().stream()
                        .map(day -> HandOver.of(day, positions, decisions, notes))
                        .toList(),
                notes);
    }

    private static Instant about(Note note) {
        return note.subject() == Note.Subject.DAY
                ? LocalDate.ofEpochDay(note.subjectId())
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant()
                : note.at();
    }

    private static LocalDate day(@Nullable Instant at) {
        return Objects.requireNonNull(at).atZone(ZoneOffset.UTC).toLocalDate();
    }
}
