package precog.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every statement printed in the documents the schema unifies runs on both databases and says what it should. */
class SeedQueriesTest {
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void everyStatementRunsAndReturnsWhatItsAuthorExpected(Vendor vendor) throws Exception {
        List<Block> blocks = blocks();
        assertThat(blocks).hasSizeGreaterThanOrEqualTo(40);
        try (Database database = TestDatabases.open(vendor);
                Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            for (Block block : blocks) {
                run(database, statement, block);
            }
        }
    }

    /** Statements with what must come of the last of them. */
    private record Block(String title, List<String> statements, List<String> columns, List<String> expected) {
        boolean showsNoColumns() {
            return columns.equals(List.of("none"));
        }
    }

    private static void run(Database database, Statement statement, Block block) throws SQLException {
        for (String earlier : block.statements().subList(0, block.statements().size() - 1)) {
            statement.execute(database.inOwnSyntax(earlier));
        }
        String last = database.inOwnSyntax(block.statements().getLast());
        String expected = block.expected().getFirst();
        if (expected.startsWith("error ")) {
            assertThatThrownBy(() -> statement.execute(last))
                    .as(block.title())
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            e -> assertThat(e.getSQLState()).isEqualTo(expected.substring("error ".length())));
            return;
        }
        boolean isQuery;
        try {
            isQuery = statement.execute(last);
        } catch (SQLException e) {
            throw new AssertionError(block.title() + " on " + database.vendor() + ": " + e.getMessage(), e);
        }
        if (isQuery) {
            List<String> rows = rows(statement, block);
            assertThat(rows).as(block.title()).isEqualTo(expected.equals("rows") ? rows : block.expected());
            assertThat(rows).as(block.title()).isNotEmpty();
        } else if (!expected.equals("given")) {
            assertThat("updated " + statement.getUpdateCount())
                    .as(block.title())
                    .isEqualTo(expected);
        }
    }

    private static List<String> rows(Statement statement, Block block) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (var result = statement.getResultSet()) {
            var metadata = result.getMetaData();
            List<Integer> columns = new ArrayList<>();
            for (int i = 1; i <= metadata.getColumnCount(); i++) {
                if (block.columns().isEmpty()) {
                    columns.add(i);
                }
            }
            if (!block.showsNoColumns()) {
                for (String name : block.columns()) {
                    columns.add(result.findColumn(name));
                }
            }
            while (result.next()) {
                List<String> values = new ArrayList<>();
                for (int column : columns) {
                    values.add(ShownValue.of(result, column));
                }
                rows.add(String.join(" | ", values));
            }
        }
        return rows;
    }

    private static List<Block> blocks() {
        return Arrays.stream(SqlScript.text("seed-queries.sql").split("(?m)^-- == "))
                .skip(1)
                .map(SeedQueriesTest::block)
                .toList();
    }

    private static Block block(String text) {
        List<String> lines = text.lines().toList();
        List<String> columns = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        StringBuilder sql = new StringBuilder();
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith("-- => ")) {
                expected.add(line.substring("-- => ".length()));
            } else if (line.startsWith("-- columns ")) {
                columns.addAll(List.of(line.substring("-- columns ".length()).split(", ")));
            } else if (!line.startsWith("--")) {
                sql.append(line).append('\n');
            }
        }
        assertThat(expected).as(lines.getFirst()).isNotEmpty();
        return new Block(lines.getFirst(), SqlScript.statements(sql.toString()), columns, expected);
    }
}
