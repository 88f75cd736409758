package precog.journal;

/** The journal cannot take facts: nothing may be sent until the operator has made room or repaired the disk. */
public final class JournalException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public JournalException(String message, Throwable cause) {
        super(message, cause);
    }
}
