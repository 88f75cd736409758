package precog.desk.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import precog.value.MarketId;

/** What was chosen last on each link, and who follows it. FX thread. */
public final class Links {
    private final Map<Link, MarketId> chosen = new EnumMap<>(Link.class);
    private final List<Selection> selections = new ArrayList<>();

    void add(Selection selection) {
        selections.add(selection);
    }

    void remove(Selection selection) {
        selections.remove(selection);
    }

    @Nullable
    MarketId chosenOn(Link link) {
        return chosen.get(link);
    }

    void chosen(Selection by, MarketId market) {
        Link link = by.link().get();
        if (link == Link.NONE) {
            return;
        }
        chosen.put(link, market);
        selections.stream()
                .filter(other -> !other.equals(by) && other.link().get() == link)
                .forEach(other -> other.follow(market));
    }
}
