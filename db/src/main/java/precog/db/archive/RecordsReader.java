package precog.db.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import precog.db.Database;
import precog.db.DatabaseException;
import precog.value.ExecutionEnvironment;

/**
 * Answers questions about the records, one after the other, on one thread that ends when nobody asks. Safe to ask before
 * the database is open: the answer waits for it. A question whose future is cancelled is not begun, or stopped.
 */
public final class RecordsReader implements AutoCloseable {
    /** Questions that may wait; a desk asks a few at a time, so more are a fault of who asks. */
    private static final int WAITING = 64;

    private static final String CLOSED = "The records are closed because the desk is closing.";
    private static final long IDLE_SECONDS = 10;
    private static final long LONGEST_OPENING_SECONDS = 60;

    private final CompletableFuture<Database> opening;
    private final ExecutionEnvironment environment;
    private final ThreadPoolExecutor thread;
    private volatile @Nullable Reading current;
    private volatile boolean closed;

    /** A question about the records. */
    public interface Question<T> {
        /** Answers it; an {@link SQLException} becomes a sentence. */
        T read(Reading reading) throws SQLException;
    }

    /**
     * A reader of a database that may not be open yet.
     *
     * @param environment whose money the questions are about
     */
    public RecordsReader(CompletableFuture<Database> opening, ExecutionEnvironment environment) {
        this.opening = opening.copy();
        this.environment = environment;
        thread = new ThreadPoolExecutor(
                1,
                1,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                Thread.ofPlatform().name("precog-archive").daemon().factory());
        thread.allowCoreThreadTimeOut(true);
    }

    /** Asks; fails with a {@link DatabaseException} whose message says what happened. */
    public <T> CompletableFuture<T> ask(Question<T> question) {
        Answering<T> answer = new Answering<>();
        try {
            thread.execute(() -> answer(question, answer));
        } catch (RejectedExecutionException e) {
            answer.completeExceptionally(new DatabaseException(
                    thread.isShutdown()
                            ? CLOSED
                            : WAITING + " questions wait for the records already. Ask again in a moment.",
                    e));
        }
        return answer;
    }

    private <T> void answer(Question<T> question, Answering<T> answer) {
        if (answer.isDone()) {
            return;
        }
        if (closed) {
            answer.completeExceptionally(new DatabaseException(CLOSED));
            return;
        }
        try (Connection connection = database().connection()) {
            answer.complete(consistently(question, answer, connection));
        } catch (SQLException e) {
            answer.completeExceptionally(new DatabaseException(
                    "The records could not be read: " + firstLine(e) + ". Look at the log, then ask again.", e));
        } catch (RuntimeException e) {
            answer.completeExceptionally(
                    e instanceof DatabaseException
                            ? e
                            : new DatabaseException(
                                    "The records say something this program cannot read: " + firstLine(e)
                                            + " Look at the log.",
                                    e));
        }
    }

    /** All statements of a question see one state of the database, and none may write. */
    private <T> T consistently(Question<T> question, Answering<T> answer, Connection connection) throws SQLException {
        int isolation = connection.getTransactionIsolation();
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        try {
            Reading reading = new Reading(database(), connection, environment);
            answer.reading.set(reading);
            current = reading;
            return question.read(reading);
        } finally {
            answer.reading.set(null);
            current = null;
            connection.rollback();
            connection.setAutoCommit(true);
            connection.setTransactionIsolation(isolation);
            connection.setReadOnly(false);
        }
    }

    private Database database() {
        try {
            return opening.get(LONGEST_OPENING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseException(CLOSED, e);
        } catch (TimeoutException e) {
            throw new DatabaseException("The database is not open yet. It opens in the background; ask again soon.", e);
        } catch (ExecutionException | CancellationException e) {
            if (closed) {
                throw new DatabaseException(CLOSED, e);
            }
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new DatabaseException(
                    "The database could not be opened, so there are no records to show: " + firstLine(cause)
                            + " Trading goes on; the journal has everything.",
                    e);
        }
    }

    private static String firstLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }

    /**
     * Stops the question at hand and refuses all others. The thread is not interrupted: an interrupt in the middle of a
     * read closes an embedded database's file under everybody.
     */
    @Override
    public void close() {
        closed = true;
        opening.cancel(false);
        Reading running = current;
        if (running != null) {
            running.cancel();
        }
        thread.shutdown();
        try {
            thread.awaitTermination(IDLE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The answer to come, which stops its question where nobody wants it any more. */
    private static final class Answering<T> extends CompletableFuture<T> {
        private final AtomicReference<@Nullable Reading> reading = new AtomicReference<>();

        @Override
        public boolean cancel(boolean mayInterrupt) {
            boolean was = super.cancel(mayInterrupt);
            Reading running = reading.get();
            if (was && running != null) {
                running.cancel();
            }
            return was;
        }
    }
}
