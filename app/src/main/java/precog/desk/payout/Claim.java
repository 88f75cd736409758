package precog.desk.payout;

/**
 * What a market asks of a number that the event decides.
 *
 * @param figure the number: one name for all markets that ask about the same one
 * @param pays where YES pays; NO pays everywhere else
 */
record Claim(String figure, Interval pays) {
    /** By how much the home side is ahead at the end. */
    static final String MARGIN = "margin";

    /** The one number a ladder of lines asks about: points scored, degrees, an index. */
    static final String LINE = "line";
}
