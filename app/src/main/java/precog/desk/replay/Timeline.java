package precog.desk.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import precog.desk.archive.Playback.Stretch;

/** A stretch of time with what mattered in it, free of any toolkit. */
final class Timeline {
    /** One arrives so long before something was asked, with time to look at what it was asked about. */
    static final Duration LEAD = Duration.ofSeconds(3);

    private final Stretch stretch;
    private final List<Mark> marks;

    /** Something that was asked. */
    record Mark(Instant at, String words) {
        /** Where to go to see it asked. */
        Instant before() {
            return at.minus(LEAD);
        }
    }

    Timeline(Stretch stretch) {
        this.stretch = stretch;
        marks = stretch.requests().stream()
                .flatMap(request ->
                        RequestWords.of(request.command()).map(words -> new Mark(request.at(), words)).stream())
                .toList();
    }

    List<Mark> marks() {
        return marks;
    }

    Instant from() {
        return stretch.from();
    }

    Instant to() {
        return stretch.to();
    }

    double seconds() {
        return seconds(stretch.to());
    }

    /** Seconds from the begin to a moment. */
    double seconds(Instant moment) {
        return Duration.between(stretch.from(), moment).toMillis() / 1e3;
    }

    /** The moment so many seconds after the begin. */
    Instant moment(double seconds) {
        return stretch.from().plusMillis(Math.round(seconds * 1e3));
    }

    /** The nearest moment in the stretch. */
    Instant within(Instant moment) {
        return moment.isBefore(from()) ? from() : moment.isAfter(to()) ? to() : moment;
    }

    /** The first that is still to come. */
    Optional<Mark> after(Instant now) {
        return marks.stream().filter(mark -> mark.at().isAfter(now)).findFirst();
    }

    /** The first one can still go to and see it asked. */
    Optional<Mark> next(Instant now) {
        return marks.stream().filter(mark -> mark.before().isAfter(now)).findFirst();
    }

    /** The last one that was gone to, or passed, before now. */
    Optional<Mark> previous(Instant now) {
        Instant gone = now.minusSeconds(1);
        return marks.reversed().stream()
                .filter(mark -> mark.before().isBefore(gone))
                .findFirst();
    }

    /** How many are still to come. */
    long ahead(Instant now) {
        return marks.stream().filter(mark -> mark.at().isAfter(now)).count();
    }
}
