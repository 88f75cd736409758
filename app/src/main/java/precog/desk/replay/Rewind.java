package precog.desk.replay;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import precog.desk.archive.Inquiry;
import precog.desk.archive.Programme;
import precog.desk.archive.RecordedSession;
import precog.desk.archive.Recordings;
import precog.engine.Answer;

/** Plays what was recorded, and says what came of it. FX thread. */
public final class Rewind {
    private final Recordings recordings;
    private final Executor screen;
    private final Consumer<Answer> tell;

    /** @param screen runs what it is given on the FX thread; {@code tell} shows what came of it */
    public Rewind(Recordings recordings, Executor screen, Consumer<Answer> tell) {
        this.recordings = recordings;
        this.screen = screen;
        this.tell = tell;
    }

    /** Opens the desk as it was shortly before a moment; refused in words where no recording covers it. */
    public void to(Instant moment) {
        tell.accept(Answer.done("Looking for the recording of that moment …"));
        var _ = recordings
                .sessions()
                .whenComplete((sessions, failure) -> screen.execute(() -> {
                    if (failure == null) {
                        to(moment, sessions);
                    } else {
                        tell.accept(refusal(failure));
                    }
                }));
    }

    private void to(Instant moment, List<RecordedSession> sessions) {
        sessions.stream()
                .filter(session -> session.covers(moment))
                .findFirst()
                .ifPresentOrElse(
                        session -> {
                            Instant at = moment.minus(Timeline.LEAD);
                            tell.accept(Answer.done("Opening it in a window of its own …"));
                            play(
                                    new Programme.Session(
                                            session.folder(), true, at.isBefore(session.from()) ? session.from() : at),
                                    tell);
                        },
                        () -> tell.accept(
                                Answer.refused(
                                        "That moment was not recorded: the desk records while it is open, and keeps the newest.")));
    }

    /** Plays a programme in a window of its own; {@code then} is told what came of it. */
    void play(Programme programme, Consumer<Answer> then) {
        var _ = recordings
                .play(programme)
                .whenComplete((done, failure) -> screen.execute(() -> then.accept(
                        failure == null
                                ? Answer.done(programme.title() + " plays in a window of its own.")
                                : refusal(failure))));
    }

    private static Answer refusal(Throwable failure) {
        return Answer.refused(Inquiry.sentence(failure));
    }
}
