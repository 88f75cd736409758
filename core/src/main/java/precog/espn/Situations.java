package precog.espn;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import precog.feed.GameReport;
import precog.value.Probability;
import tools.jackson.databind.JsonNode;

/** The further facts of a game in play, as words; what is not told is left out. */
final class Situations {
    /** Sums of ESPN's probabilities may differ from 1 by rounding, not by more than this. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.02");

    private final Map<String, String> facts = new TreeMap<>();

    private Situations() {}

    static Map<String, String> of(EspnLeague league, JsonNode competition, String homeTeam, String awayTeam) {
        JsonNode situation = competition.path("situation");
        Situations told = new Situations();
        switch (league.sport()) {
            case FOOTBALL -> told.football(situation);
            case BASEBALL -> told.baseball(situation);
            case SOCCER -> told.cards(competition.path("details"), homeTeam, awayTeam);
            case BASKETBALL, HOCKEY, TENNIS -> {
                // Score and clock say it all.
            }
        }
        told.probability(situation.path("lastPlay").path("probability"));
        return told.facts;
    }

    private void football(JsonNode situation) {
        Integer down = Fields.whole(situation, "down", 1, 4);
        if (down != null) {
            put("down", down);
            put("distance", Fields.whole(situation, "distance", 0, 100));
            put("yardLine", Fields.whole(situation, "yardLine", 0, 100));
        }
        String spot = Fields.text(situation, "possessionText");
        if (spot != null) {
            facts.put("ballOn", spot);
        }
        if (Fields.isTrue(situation, "isRedZone")) {
            facts.put("redZone", "yes");
        }
        put("homeTimeouts", Fields.whole(situation, "homeTimeouts", 0, 3));
        put("awayTimeouts", Fields.whole(situation, "awayTimeouts", 0, 3));
    }

    private void baseball(JsonNode situation) {
        put("outs", Fields.whole(situation, "outs", 0, 3));
        put("balls", Fields.whole(situation, "balls", 0, 4));
        put("strikes", Fields.whole(situation, "strikes", 0, 3));
        if (situation.has("onFirst") && situation.has("onSecond") && situation.has("onThird")) {
            List<String> taken = new ArrayList<>();
            for (String base : List.of("First", "Second", "Third")) {
                if (Fields.isTrue(situation, "on" + base)) {
                    taken.add(base.toLowerCase(Locale.ROOT));
                }
            }
            facts.put("bases", taken.isEmpty() ? "empty" : String.join(", ", taken));
        }
    }

    /** Players sent off: the one fact of soccer that moves prices as much as a goal. */
    private void cards(JsonNode details, String homeTeam, String awayTeam) {
        int home = 0;
        int away = 0;
        for (JsonNode detail : details) {
            String team = Fields.isTrue(detail, "redCard") ? Fields.text(detail.path("team"), "id") : null;
            if (homeTeam.equals(team)) {
                home++;
            } else if (awayTeam.equals(team)) {
                away++;
            }
        }
        if (home + away > 0) {
            put("homeRedCards", home);
            put("awayRedCards", away);
        }
    }

    private void probability(JsonNode probability) {
        BigDecimal home = Fields.number(probability, "homeWinPercentage");
        BigDecimal away = Fields.number(probability, "awayWinPercentage");
        BigDecimal told = Fields.number(probability, "tiePercentage");
        BigDecimal tie = told == null ? BigDecimal.ZERO : told;
        if (home == null || away == null || home.signum() < 0 || away.signum() < 0 || tie.signum() < 0) {
            return;
        }
        BigDecimal sum = home.add(away).add(tie);
        if (sum.subtract(BigDecimal.ONE).abs().compareTo(ROUNDING) <= 0
                && home.add(tie).compareTo(BigDecimal.ONE) <= 0) {
            facts.put(GameReport.HOME_WIN, rounded(home));
            if (rounded(tie).compareTo(rounded(BigDecimal.ZERO)) > 0) {
                facts.put(GameReport.TIE, rounded(tie));
            }
        }
    }

    private static String rounded(BigDecimal probability) {
        return probability.setScale(Probability.SCALE, RoundingMode.HALF_EVEN).toPlainString();
    }

    private void put(String fact, @Nullable Integer value) {
        if (value != null) {
            facts.put(fact, value.toString());
        }
    }
}
