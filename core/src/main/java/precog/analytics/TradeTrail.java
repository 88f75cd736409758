package precog.analytics;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything one trade rests on and led to, in the order in which it came about. A station that is not recorded is left
 * out.
 */
public record TradeTrail(long tradeId, List<Station> stations) {
    /** A part of the trail. */
    public enum Kind {
        GAME,
        QUOTE,
        MODEL,
        STRATEGY,
        EDGE,
        DECISION,
        ORDER,
        TRADE,
        POSITION,
        EXIT
    }

    /** The recorded values by the name of their column, those without a value left out. */
    public record Station(Kind kind, Map<String, String> values) {
        public Station {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    public TradeTrail {
        stations = List.copyOf(stations);
    }
}
