package precog.recording;

/** A recorded session cannot be read or written; the message says what to do. */
public final class RecordingException extends RuntimeException {
    private static final long serialVersionUID = 1;

    RecordingException(String message, Throwable cause) {
        super(message, cause);
    }
}
