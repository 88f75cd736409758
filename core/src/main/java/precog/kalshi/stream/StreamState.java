package precog.kalshi.stream;

/**
 * How the stream does.
 *
 * @param connected connections that stand
 * @param wanted connections there should be
 * @param account whether the connection that tells of the account is among them
 * @param waiting markets whose book has not come yet
 * @param lagMillis by how much the last frame was received after the venue's time of it, the clocks' difference included
 * @param detail what is wrong, in words; empty while nothing is
 */
public record StreamState(int connected, int wanted, boolean account, int waiting, long lagMillis, String detail) {
    /** Whether every connection stands and every book is there. */
    public boolean isWhole() {
        return connected == wanted && waiting == 0;
    }
}
