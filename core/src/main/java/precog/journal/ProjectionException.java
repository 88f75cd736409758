package precog.journal;

/** A store could not take what the journal holds: entries stop until it can; nothing is lost meanwhile. */
public final class ProjectionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ProjectionException(String message, Throwable cause) {
        super(message, cause);
    }
}
