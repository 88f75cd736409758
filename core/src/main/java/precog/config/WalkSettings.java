package precog.config;

import static precog.config.Setting.count;
import static precog.config.Setting.duration;
import static precog.config.Setting.price;

import java.time.Duration;
import precog.value.Price;

/**
 * How an exit order walks towards its fill, by priority of the exit.
 *
 * @param floorDistance how far under the own bid an immediate order may sell, per contract
 */
public record WalkSettings(Row critical, Row high, Row medium, Row low, Price floorDistance) {
    /** Where the first order of a walk is put. */
    public enum FirstPrice {
        /** Immediate-or-cancel, down to the floor. */
        FLOOR,
        /** Limit at the own bid. */
        BID,
        /** Limit in the middle of bid and ask, rounded to the tick. */
        MID,
        /** Limit at the own ask. */
        ASK
    }

    /** What happens when all walks are done and contracts are left. */
    public enum AtEnd {
        /** The order is repeated at the new bid until nothing is left, with an alert after {@code walks} of them. */
        REPEAT,
        /** One immediate-or-cancel order down to the floor. */
        IMMEDIATE,
        /** The position stays open and the condition cools down. */
        STAY_OPEN
    }

    /**
     * One row of the table.
     *
     * @param firstWait how long the first order waits for its fill
     * @param walks times the price is moved; for {@link AtEnd#REPEAT} the repeats before the alert
     * @param firstStep ticks of the first walk, {@code laterStep} of every further one
     * @param walkWait how long the order waits after each walk
     * @param coolDown how long the condition rests after {@link AtEnd#STAY_OPEN}
     */
    public record Row(
            FirstPrice firstPrice,
            Duration firstWait,
            int walks,
            int firstStep,
            int laterStep,
            Duration walkWait,
            AtEnd atEnd,
            Duration coolDown) {
        /** Ticks of walk {@code number}, counted from 1. */
        public int step(int number) {
            return number == 1 ? firstStep : laterStep;
        }
    }

    static WalkSettings read(SettingSheet in) {
        return new WalkSettings(
                row(in, "critical", FirstPrice.FLOOR, "5 s", 3, 0, 0, "5 s", AtEnd.REPEAT, "0 s"),
                row(in, "high", FirstPrice.BID, "10 s", 2, 1, 2, "10 s", AtEnd.IMMEDIATE, "0 s"),
                row(in, "medium", FirstPrice.MID, "30 s", 5, 1, 1, "15 s", AtEnd.STAY_OPEN, "60 s"),
                row(in, "low", FirstPrice.ASK, "60 s", 10, 1, 1, "30 s", AtEnd.STAY_OPEN, "300 s"),
                in.take(price(
                        "exit.walk.floor_distance",
                        "0.10",
                        "0.01",
                        "0.50",
                        "An immediate exit sells no lower than this under the own bid of that moment.")));
    }

    /**
     * The numbers of a row can be configured; where it starts and how it ends is what its priority means. A row
     * without steps or without a cool-down has no setting for them.
     */
    private static Row row(
            SettingSheet in,
            String priority,
            FirstPrice firstPrice,
            String firstWait,
            int walks,
            int firstStep,
            int laterStep,
            String walkWait,
            AtEnd atEnd,
            String coolDown) {
        String name = "exit.walk." + priority;
        String of = " of " + priority + " exits";
        String walksEffect = atEnd == AtEnd.REPEAT
                ? "An alert is raised after so many orders" + of + " without a fill; they go on."
                : "How often the price" + of + " is moved.";
        return new Row(
                firstPrice,
                time(in, name + ".wait", firstWait, "How long the first order" + of + " waits for its fill."),
                in.take(count(name + ".walks", walks, 1, 100, walksEffect)),
                step(in, name + ".first_step", firstStep, "Ticks of the first walk" + of + "."),
                step(in, name + ".later_step", laterStep, "Ticks of every further walk" + of + "."),
                time(in, name + ".wait_per_walk", walkWait, "How long each further order" + of + " waits."),
                atEnd,
                atEnd == AtEnd.STAY_OPEN
                        ? time(in, name + ".cool_down", coolDown, "Rest" + of + " after a walk that left some open.")
                        : Duration.ZERO);
    }

    private static int step(SettingSheet in, String key, int standard, String effect) {
        return standard == 0 ? 0 : in.take(count(key, standard, 1, 50, effect));
    }

    private static Duration time(SettingSheet in, String key, String standard, String effect) {
        return in.take(duration(key, standard, "1 s", "1 h", effect));
    }
}
