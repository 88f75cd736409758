package precog.recording;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import precog.engine.Command;
import precog.engine.Request;
import precog.journal.CaseCodec;

/** A line of what was asked: step, engine time and command, apart by blanks. */
final class RequestLine {
    private RequestLine() {}

    static byte[] encode(Request request, CaseCodec<Command> commands) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        line.writeBytes((request.step() + " " + request.at() + " ").getBytes(StandardCharsets.UTF_8));
        line.writeBytes(commands.encode(List.of(request.command())));
        line.write('\n');
        return line.toByteArray();
    }

    /** @throws IllegalArgumentException where the line is none */
    static Request decode(String line, CaseCodec<Command> commands) {
        String[] parts = line.split(" ", 3);
        if (parts.length < 3) {
            throw new IllegalArgumentException("The line has " + parts.length + " parts instead of 3.");
        }
        return new Request(
                Long.parseLong(parts[0]),
                Instant.parse(parts[1]),
                commands.decode(parts[2].getBytes(StandardCharsets.UTF_8)).getFirst());
    }
}
