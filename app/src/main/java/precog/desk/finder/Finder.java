package precog.desk.finder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import precog.desk.keys.DeskAction;
import precog.desk.markets.MarketRow;
import precog.desk.markets.MarketRows;
import precog.value.MarketId;

/** What a few letters find: actions and screens first, then markets. */
final class Finder {
    private static final int MOST = 12;

    /** Something found. */
    sealed interface Hit {
        /** As listed. */
        String words();

        /** A screen or an action, with its key. */
        record Act(DeskAction action) implements Hit {
            @Override
            public String words() {
                return action.group() + ": " + action.words();
            }
        }

        /** A market. */
        record Market(MarketId id, String words) implements Hit {}
    }

    private final Supplier<List<DeskAction>> actions;
    private final MarketRows markets;

    /** @param actions those that work now */
    Finder(Supplier<List<DeskAction>> actions, MarketRows markets) {
        this.actions = actions;
        this.markets = markets;
    }

    /** At most twelve hits in which every word typed is found. */
    List<Hit> find(String typed) {
        List<String> words = List.of(typed.toLowerCase(Locale.ROOT).strip().split("\\s+"));
        List<Hit> hits = new ArrayList<>();
        actions.get().stream()
                .filter(action -> action != DeskAction.PALETTE)
                .map(Hit.Act::new)
                .filter(hit -> matches(hit.words(), words))
                .forEach(hits::add);
        markets.all().stream()
                .filter(row -> !row.over())
                .sorted(Comparator.comparing(MarketRow::name))
                .map(row -> new Hit.Market(row.id(), row.name() + "  " + row.id()))
                .filter(hit -> matches(hit.words(), words))
                .limit(MOST)
                .forEach(hits::add);
        return hits.subList(0, Math.min(MOST, hits.size()));
    }

    private static boolean matches(String text, List<String> words) {
        String lower = text.toLowerCase(Locale.ROOT);
        return words.stream().allMatch(lower::contains);
    }
}
