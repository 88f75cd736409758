package precog.analytics;

import java.util.List;
import java.util.Locale;
import precog.model.evaluation.Evaluation;
import precog.value.Probability;

/**
 * A model held against what happened, beside the market's own price at the same moments.
 *
 * @param model its scores over every forecast
 * @param both its scores over those forecasts where the market had a price
 * @param market the market's over the same ones
 * @param markets markets the forecasts are about; a market counts once in each tenth of the scale
 */
public record Calibration(Evaluation model, Evaluation both, Evaluation market, long markets) {
    /** Bins of the reliability diagram, a tenth of the scale each. */
    public static final int BINS = 10;

    public static Calibration of(List<Forecast> forecasts) {
        Evaluation model = new Evaluation(BINS);
        Evaluation both = new Evaluation(BINS);
        Evaluation market = new Evaluation(BINS);
        for (Forecast forecast : forecasts) {
            double yes = forecast.yes().asDouble();
            model.add(yes, forecast.happened());
            Probability implied = forecast.implied();
            if (implied != null) {
                both.add(yes, forecast.happened());
                market.add(implied.asDouble(), forecast.happened());
            }
        }
        long markets = forecasts.stream().map(Forecast::market).distinct().count();
        return new Calibration(model, both, market, markets);
    }

    /** What the figures say, and what they do not. */
    public String sentence() {
        if (model.predictions() == 0) {
            return "Nothing to hold it against yet: none of the markets it judged has resolved.";
        }
        String base = model.predictions() + " forecasts of " + markets + " markets that have resolved. ";
        if (both.predictions() < Thresholds.CALIBRATION) {
            return base + "Fewer than " + Thresholds.CALIBRATION
                    + " with a market price beside them: too few to say anything about its calibration.";
        }
        double gain = market.brier() - both.brier();
        return base
                + String.format(
                        Locale.ROOT,
                        "Its Brier score is %.4f, the market's at the same moments %.4f: the model was %s.",
                        both.brier(),
                        market.brier(),
                        gain > 0 ? "closer to what happened" : "no closer than the price");
    }
}
