package precog.espn;

/** What kind of game is told: it decides which facts a scoreboard gives and how its clock runs. */
enum Sport {
    FOOTBALL("Q"),
    BASKETBALL("Q"),
    HOCKEY("P"),
    BASEBALL(""),
    SOCCER("H"),
    TENNIS("Set ");

    private final String periodPrefix;

    Sport(String periodPrefix) {
        this.periodPrefix = periodPrefix;
    }

    /** What stands before the number of a regulation period. */
    String periodPrefix() {
        return periodPrefix;
    }
}
