package precog.app;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something the person who started the program must act on; its message is a sentence that says what to do. */
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(Failure.class);

    public Failure(String sentence) {
        super(sentence);
    }

    public Failure(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** What went wrong on another thread, as it was thrown there. */
    static RuntimeException thrownIn(CompletionException wrapped) {
        return wrapped.getCause() instanceof RuntimeException failure ? failure : wrapped;
    }

    /**
     * What to print for any failure. Our own say what to do in a sentence; one that nobody foresaw is logged with its
     * trace as well, for the report.
     */
    static String sentence(Throwable failure) {
        String message = failure.getMessage();
        if (!failure.getClass().getPackageName().startsWith("precog.")) {
            LOG.error("Unforeseen failure", failure);
        }
        return message == null ? failure.toString() : message;
    }

    /** Why a file could not be used, in words: what the system says is often only the file's name. */
    static String reason(IOException failure) {
        return switch (failure) {
            case AccessDeniedException denied -> "no permission for " + denied.getFile();
            case FileAlreadyExistsException there -> there.getFile() + " is not a folder";
            case NoSuchFileException missing -> "there is no " + missing.getFile();
            default -> String.valueOf(failure.getMessage());
        };
    }
}
