package precog.value;

/** What an order does with contracts of its outcome. */
public enum Action {
    BUY,
    SELL
}
