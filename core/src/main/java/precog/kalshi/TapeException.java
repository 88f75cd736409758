package precog.kalshi;

/** A recording cannot be opened or understood; the message says which and what to do. */
public final class TapeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TapeException(String message) {
        super(message);
    }

    public TapeException(String message, Throwable cause) {
        super(message, cause);
    }
}
