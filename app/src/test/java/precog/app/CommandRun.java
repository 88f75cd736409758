package precog.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;

/** One command as whoever typed it saw it: its exit code, its output, and all of standard error, log lines included. */
record CommandRun(int code, String out, String err) {
    /** Runs a command in this process. */
    static CommandRun of(String... arguments) {
        StringWriter out = new StringWriter();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream err = new PrintStream(bytes, true, UTF_8);
        PrintStream before = System.err;
        System.setErr(err);
        try {
            int code = Launcher.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true, UTF_8));
            return new CommandRun(code, out.toString(), bytes.toString(UTF_8));
        } finally {
            System.setErr(before);
        }
    }
}
