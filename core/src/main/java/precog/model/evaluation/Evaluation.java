package precog.model.evaluation;

import java.util.ArrayList;
import java.util.List;
import precog.model.Interval;

/**
 * Scores of predictions whose outcomes are known. Each prediction must have been made before its outcome could change
 * the model: predict first, then let the model learn, and the sums are honest out of sample (prequential).
 */
public final class Evaluation {
    /** A certain prediction that fails would cost infinitely much; it is scored as this close to certain. */
    private static final double LEAST = 1e-6;

    private final int[] counts;
    private final double[] predicted;
    private final int[] came;
    private int predictions;
    private int hits;
    private double squares;
    private double logs;

    /**
     * One bin of the reliability plot.
     *
     * @param predictions how many fell into it
     * @param predicted their mean
     * @param came the share that came true, with its Wilson {@code interval} of 95 %
     */
    public record Bin(int predictions, double predicted, double came, Interval interval) {}

    /**
     * An evaluation without a prediction yet.
     *
     * @param bins of equal width in the reliability plot and the calibration error
     */
    public Evaluation(int bins) {
        counts = new int[bins];
        predicted = new double[bins];
        came = new int[bins];
    }

    /**
     * Scores a prediction.
     *
     * @param probability that was given, 0 to 1
     * @param happened what came of it
     */
    public void add(double probability, boolean happened) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("A probability lies between 0 and 1, not at " + probability + ".");
        }
        int bin = Math.min(counts.length - 1, (int) (probability * counts.length));
        counts[bin]++;
        predicted[bin] += probability;
        came[bin] += happened ? 1 : 0;
        predictions++;
        hits += probability >= 0.5 == happened ? 1 : 0;
        double error = probability - (happened ? 1 : 0);
        squares += error * error;
        double held = Math.clamp(happened ? probability : 1 - probability, LEAST, 1 - LEAST);
        logs -= StrictMath.log(held);
    }

    public int predictions() {
        return predictions;
    }

    /** Share of predictions on the right side of one half; NaN without a prediction, as every score here. */
    public double accuracy() {
        return hits / (double) predictions;
    }

    /** Mean squared error; 0 is perfect, 0.25 is what always saying one half earns (Brier, 1950). */
    public double brier() {
        return squares / predictions;
    }

    /** Mean negative natural logarithm of what was given to the outcome; 0 is perfect, 0.693 is always one half. */
    public double logLoss() {
        return logs / predictions;
    }

    /** Expected calibration error: mean gap between predicted and observed rate over the bins, by their size. */
    public double calibrationError() {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += Math.abs(predicted[i] - came[i]);
        }
        return sum / predictions;
    }

    /** The reliability plot; bins without a prediction are left out. */
    public List<Bin> bins() {
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                double n = counts[i];
                bins.add(new Bin(counts[i], predicted[i] / n, came[i] / n, Interval.wilson(came[i], n)));
            }
        }
        return bins;
    }
}
