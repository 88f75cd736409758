package precog.app;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import precog.engine.Recovery;
import precog.journal.Fact;
import precog.journal.FileJournal;
import precog.journal.Journal;

/** All that a journal on disk says. */
record JournalReading(List<Journal.Entry> entries, @Nullable BigDecimal cash) {
    static final JournalReading NOTHING = new JournalReading(List.of(), null);

    /** Reads a journal nobody writes to; reading fails where a sequence is missing or a checksum is wrong. */
    static JournalReading of(Path folder) {
        try (FileJournal journal = new FileJournal(folder)) {
            List<Journal.Entry> entries = new ArrayList<>();
            journal.replay(entries::addAll);
            BigDecimal cash = Recovery.of(journal)
                    .account()
                    .map(account -> new BigDecimal(account.cash().toString()))
                    .orElse(null);
            return new JournalReading(entries, cash);
        }
    }

    long last() {
        return entries.isEmpty() ? 0 : entries.getLast().sequence();
    }

    /** How many different things of a kind it tells of. */
    <T extends Fact> long distinct(Class<T> kind, Function<T, Object> key) {
        return entries.stream()
                .map(Journal.Entry::fact)
                .filter(kind::isInstance)
                .map(kind::cast)
                .map(key)
                .distinct()
                .count();
    }

    long decisions() {
        return distinct(Fact.DecisionFact.class, fact -> fact.decision().id());
    }

    long orders() {
        return distinct(Fact.OrderFact.class, fact -> fact.order().id());
    }

    long trades() {
        return distinct(Fact.TradeFact.class, fact -> fact.trade().fillId());
    }

    long settlements() {
        return distinct(Fact.SettlementFact.class, fact -> fact.settlement().id());
    }

    long positions() {
        return distinct(Fact.PositionFact.class, fact -> fact.position().id());
    }

    /** What is wrong with it, given what was known to be in it before; empty where nothing is. */
    List<String> problems(JournalReading before, @Nullable StatusFigures shown) {
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).sequence() != i + 1) {
                problems.add(
                        "the journal has a hole before fact " + entries.get(i).sequence());
                break;
            }
        }
        if (entries.size() < before.entries.size()
                || !entries.subList(0, before.entries.size()).equals(before.entries)) {
            problems.add("the journal no longer begins with the " + before.last() + " facts it had");
        }
        if (shown != null
                && (decisions() < shown.decisions()
                        || orders() < shown.orders()
                        || trades() < shown.fills()
                        || settlements() < shown.settlements())) {
            problems.add("the journal lacks what was shown: " + shown);
        }
        return problems;
    }
}
