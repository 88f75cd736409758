package precog.kalshi.key;

/** A key cannot be used; the message is for the operator and never holds anything of the key. */
public final class KeyException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public KeyException(String message) {
        super(message);
    }
}
