package precog.desk.pair;

import java.util.List;
import precog.desk.text.Figures;
import precog.pairing.Judgement;
import precog.pairing.Pairing;
import precog.pairing.Pairs;
import precog.pairing.TokenQuote;
import precog.value.MarketId;
import precog.value.Price;

/** What is said in words of a pair, and of a market without one. */
final class PairWords {
    private PairWords() {}

    /** What is asked there, and which outcome of it is meant. */
    static String question(Pairing pairing) {
        return pairing.judgement().outcome() + "  ·  " + pairing.judgement().question();
    }

    /** Of a market to which no outcome is said to be alike. */
    static String unpaired(Pairs pairs, MarketId market) {
        List<Judgement> judged = pairs.judged(market);
        return judged.isEmpty()
                ? "Nobody has said yet which market of " + pairs.venue() + " resolves as this one does."
                : "Of " + (judged.size() == 1 ? "one market" : judged.size() + " markets") + " of " + pairs.venue()
                        + " somebody said that it resolves otherwise; of none that it resolves as this one does.";
    }

    /** How a pair stands. */
    static String standing(Pairing pairing, String venue, PairFigures figures) {
        String doubt = doubt(pairing, venue);
        if (!doubt.isEmpty()) {
            return doubt;
        }
        TokenQuote quote = pairing.quote();
        String said = said(pairing.judgement());
        if (quote == null) {
            return "No price of " + venue + " has come yet. " + said;
        }
        Price resolution = quote.resolution();
        if (resolution != null) {
            return venue + " has resolved it: " + pairing.judgement().outcome() + " pays "
                    + Figures.price(resolution, 2) + ". " + said;
        }
        String lost = quote.trusted() ? "" : "Its book cannot be trusted now; these are the last prices there were. ";
        String fee = figures.theirs().bid() != null && figures.theirs().sellFee() == null
                ? "Its fee is not known, so nothing is said after fees. "
                : "";
        String unread = pairing.doubt() == Pairing.Doubt.UNREAD ? "Its rules have not been read since the start. " : "";
        return lost + fee + unread + said;
    }

    /** Why the rules have to be read again; empty where they need not be. */
    static String doubt(Pairing pairing, String venue) {
        String whose = switch (pairing.doubt()) {
            case NONE, UNREAD -> "";
            case OUR_RULES -> "The rules here changed";
            case THEIR_RULES -> "The rules at " + venue + " changed";
            case BOTH_RULES -> "The rules of both changed";
        };
        return whose.isEmpty()
                ? ""
                : whose + " since " + pairing.judgement().by()
                        + " read them. Read them again and confirm before you compare prices.";
    }

    static String said(Judgement judgement) {
        String note = judgement.note().isEmpty() ? "" : " “" + judgement.note() + "”";
        String verdict = switch (judgement.verdict()) {
            case ALIKE -> " said that both resolve alike";
            case DIFFERENT -> " said that it resolves otherwise";
        };
        return judgement.by() + verdict + ", " + Figures.moment(judgement.at()) + " UTC." + note;
    }
}
