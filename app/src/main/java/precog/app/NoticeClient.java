package precog.app;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;
import precog.line.Fetched;
import precog.line.Fetched.Got;
import precog.line.Fetched.Missed;
import precog.notice.NoticeReader;

/**
 * Asks one address for a notice, and tells it nothing but the version that asks: no cookie, no name, no redirect to
 * anybody else.
 */
final class NoticeClient {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final OkHttpClient http = new OkHttpClient.Builder()
            .callTimeout(LONGEST)
            .followRedirects(false)
            .build();
    private final Request request;

    /** @param version that asks */
    NoticeClient(URI address, String version) {
        request = new Request.Builder()
                .url(address.toString())
                .header("User-Agent", "Precog/" + version)
                .header("Accept-Encoding", "identity")
                .header("Connection", "close")
                .build();
    }

    /** Asks once; blocks, and belongs on a virtual thread. */
    Fetched<byte[]> ask() throws InterruptedException {
        try (Response response = http.newCall(request).execute()) {
            if (response.isRedirect()) {
                return new Missed<>(response.code(), "moved", "It points elsewhere, and nobody else is asked for it.");
            }
            if (response.code() != 200) {
                return new Missed<>(response.code(), "status", "It answered with status " + response.code() + ".");
            }
            // One byte more than a notice may have is enough to see that it is none.
            BufferedSource source = response.body().source();
            source.request(NoticeReader.MOST_BYTES + 1L);
            return new Got<>(source.getBuffer().readByteArray());
        } catch (IOException e) {
            // On a virtual thread an interrupt closes the socket, which looks like any other break.
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            return new Missed<>(
                    0,
                    "",
                    e instanceof InterruptedIOException
                            ? "It did not answer within " + LONGEST.toSeconds() + " s."
                            : "The line to it broke (" + e.getClass().getSimpleName() + ").");
        }
    }
}
