package precog.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** SQL in resource files beside the tests. */
final class SqlScript {
    private SqlScript() {}

    static String text(String name) {
        try (var resource = Objects.requireNonNull(SqlScript.class.getResourceAsStream(name), name)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The statements of a text: each ends with a semicolon at the end of a line. */
    static List<String> statements(String sql) {
        return Arrays.stream(sql.split(";\\s*\\n"))
                .map(statement -> statement.replaceAll("(?m)^--.*\\n", "").strip())
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    static void run(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (String sql : statements(text(name))) {
                statement.execute(sql);
            }
        }
    }
}
