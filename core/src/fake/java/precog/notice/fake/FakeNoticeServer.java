package precog.notice.fake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import okio.Buffer;

/** Serves one file, or answers in another way, and knows who asked. */
public final class FakeNoticeServer implements AutoCloseable {
    private final MockWebServer server = new MockWebServer();
    private final List<Headers> asked = new CopyOnWriteArrayList<>();
    private volatile MockResponse answer = new MockResponse.Builder().code(404).build();

    private FakeNoticeServer() {}

    /** Starts on a free port of this machine, with nothing to serve. */
    public static FakeNoticeServer start() {
        FakeNoticeServer fake = new FakeNoticeServer();
        fake.server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                fake.asked.add(request.getHeaders());
                return fake.answer;
            }
        });
        try {
            fake.server.start(InetAddress.getLoopbackAddress(), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("The fake notice server cannot listen on this machine.", e);
        }
        return fake;
    }

    /** Where the file is served. */
    public URI address() {
        return server.url("/precog/update.txt").uri();
    }

    /** Serves this from now on. */
    public void serve(byte[] file) {
        answer(new MockResponse.Builder().body(new Buffer().write(file)).build());
    }

    /** Answers so from now on. */
    public void answer(MockResponse response) {
        answer = response;
    }

    /** What came with each request so far. */
    public List<Headers> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        server.close();
    }
}
