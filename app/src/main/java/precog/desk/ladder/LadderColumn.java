package precog.desk.ladder;

/** A column of the ladder, and what a click in it does. */
enum LadderColumn {
    OWN_FOR(
            "Own ▲",
            0.13,
            "Own orders for YES here: buying YES or selling NO. While armed a click cancels them, a drag or Shift with up"
                    + " and down moves them, the right button or Shift with left and right changes their size. # tells how many"
                    + " contracts are before them in the queue."),
    BIDS(
            "Bids",
            0.21,
            "Contracts bid for YES. While armed a click bids for YES here: it sells NO that is held, at most as much,"
                    + " or else buys YES. Unarmed it takes the price into the ticket. A double click counts once."),
    PRICE("YES", 0.15, "Price of YES. A click takes it into the ticket."),
    ASKS(
            "Asks",
            0.21,
            "Contracts of YES on offer. While armed a click offers YES here: it sells YES that is held, at most as"
                    + " much, or else buys NO at one dollar less this price. Unarmed it takes the price into the"
                    + " ticket. A double click counts once."),
    OWN_AGAINST(
            "Own ▼",
            0.13,
            "Own orders against YES here: selling YES or buying NO. While armed a click cancels them, a drag or Shift with"
                    + " up and down moves them, the right button or Shift with left and right changes their size. # tells how many"
                    + " contracts are before them in the queue."),
    RESULT("P&L here", 0.17, "What the open position would have made before fees, were it sold at this price.");

    private final String title;
    private final double share;
    private final String meaning;

    LadderColumn(String title, double share, String meaning) {
        this.title = title;
        this.share = share;
        this.meaning = meaning;
    }

    String title() {
        return title;
    }

    String meaning() {
        return meaning;
    }

    /** Whether it shows own orders. */
    boolean isOwn() {
        return this == OWN_FOR || this == OWN_AGAINST;
    }

    double left(double width) {
        double sum = 0;
        for (int at = 0; at < ordinal(); at++) {
            sum += values()[at].share;
        }
        return Math.floor(sum * width);
    }

    double width(double whole) {
        return share * whole;
    }

    double right(double width) {
        return ordinal() == values().length - 1 ? width : values()[ordinal() + 1].left(width);
    }

    /** The column at a distance from the left edge. */
    static LadderColumn at(double x, double width) {
        for (LadderColumn column : values()) {
            if (x < column.right(width)) {
                return column;
            }
        }
        return RESULT;
    }

    /** The next column to the right, or to the left; the last one where there is none. */
    LadderColumn beside(int step) {
        return values()[Math.clamp((long) ordinal() + step, 0, values().length - 1)];
    }
}
