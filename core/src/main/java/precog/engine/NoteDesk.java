package precog.engine;

import java.util.List;
import java.util.Locale;
import precog.analytics.Note;
import precog.engine.Command.AddNote;
import precog.journal.Fact;

/** Takes in what the trader notes on trades, decisions and days. */
final class NoteDesk {
    private final Ledger ledger;

    NoteDesk(Ledger ledger) {
        this.ledger = ledger;
    }

    Answer add(AddNote command) {
        String text = command.text().strip();
        List<String> tags = command.tags().stream()
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
        if (text.isEmpty() && tags.isEmpty()) {
            return Answer.refused("A note needs a text or a tag.");
        }
        if (text.length() > Note.LONGEST_TEXT) {
            return Answer.refused("A note may have " + Note.LONGEST_TEXT + " characters; this one has " + text.length()
                    + ". Make two of it.");
        }
        if (tags.size() > Note.MOST_TAGS || tags.stream().anyMatch(tag -> tag.length() > Note.LONGEST_TAG)) {
            return Answer.refused(
                    "A note may have " + Note.MOST_TAGS + " tags of at most " + Note.LONGEST_TAG + " characters each.");
        }
        if (!known(command)) {
            return Answer.refused("There is no " + command.subject().name().toLowerCase(Locale.ROOT) + " "
                    + command.subjectId() + ".");
        }
        ledger.record(new Fact.NoteFact(new Note(
                ledger.next(Serial.NOTE),
                ledger.environment(),
                command.subject(),
                command.subjectId(),
                text,
                tags,
                command.by(),
                ledger.now())));
        return Answer.done("Noted.");
    }

    /** A note hangs on what it is about: the database would refuse one about nothing. */
    private boolean known(AddNote command) {
        return switch (command.subject()) {
            case TRADE -> ledger.state().blotter.trades().stream().anyMatch(trade -> trade.id() == command.subjectId());
            case DECISION ->
                ledger.state().decisions().stream().anyMatch(decision -> decision.id() == command.subjectId());
            case DAY -> true;
        };
    }
}
