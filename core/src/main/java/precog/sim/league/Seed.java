package precog.sim.league;

import java.util.SplittableRandom;

/**
 * A point in a tree of random numbers: the same path from the same root gives the same numbers, whoever asks and when.
 *
 * @param value 64 well-mixed bits
 */
public record Seed(long value) {
    private static final double UNIT = 0x1.0p-53;

    /** The root that a user's seed number names. */
    public static Seed of(long number) {
        return new Seed(mix(number));
    }

    public Seed child(long key) {
        return new Seed(mix(value ^ mix(key + 0x9E3779B97F4A7C15L)));
    }

    public Seed child(String key) {
        long hash = 1125899906842597L;
        for (int i = 0; i < key.length(); i++) {
            hash = 31 * hash + key.charAt(i);
        }
        return child(hash);
    }

    /** A fresh generator that starts here. */
    public SplittableRandom random() {
        return new SplittableRandom(value);
    }

    /** Uniform in [0, 1). */
    public double uniform() {
        return (value >>> 11) * UNIT;
    }

    /** Standard normal. */
    public double gauss() {
        double radius = Math.sqrt(-2 * StrictMath.log(1 - uniform()));
        return radius * StrictMath.cos(2 * Math.PI * child(1).uniform());
    }

    /** The finalizer of SplitMix64 (Steele, Lea and Flood 2014). */
    private static long mix(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
