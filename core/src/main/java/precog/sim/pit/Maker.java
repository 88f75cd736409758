package precog.sim.pit;

import java.util.List;

/**
 * A market maker's habits.
 *
 * @param lagMillis how old the truth is that it quotes around
 * @param halfSpread distance of its best quotes from its view, in price units at even odds
 * @param levels how many ticks it quotes on each side; a wall quotes every other tick down to the end
 * @param contracts typical size at a tick
 * @param error standard deviation of its own error, log-odds
 * @param restMillis mean time between two looks in play
 * @param pulls whether it takes its quotes away for the length of its lag when something happens
 */
record Maker(int lagMillis, int halfSpread, int levels, int contracts, double error, int restMillis, boolean pulls) {
    /** Levels of a maker that quotes down to the end of the grid. */
    static final int WALL = 0;

    private static final List<Maker> LIQUID = List.of(
            new Maker(5_000, 75, 3, 30, 0.02, 3_500, true),
            new Maker(11_000, 110, 6, 120, 0.04, 7_000, true),
            new Maker(24_000, 160, 8, 350, 0.05, 15_000, false),
            new Maker(60_000, 550, WALL, 40, 0.03, 150_000, false));
    private static final List<Maker> THIN = List.of(
            new Maker(9_000, 190, 3, 15, 0.06, 10_000, true),
            new Maker(32_000, 330, 4, 60, 0.08, 35_000, false),
            new Maker(90_000, 900, WALL, 20, 0.05, 240_000, false));

    /** Who makes a market, by whether many trade it. */
    static List<Maker> of(boolean liquid) {
        return liquid ? LIQUID : THIN;
    }
}
