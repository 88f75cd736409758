package precog.results;

/**
 * Why a file was refused, and where.
 *
 * @param line 1-based line in the file, 0 where it is the file as a whole
 * @param field the column, empty where it is the line as a whole
 * @param value what stands there
 * @param expected what should stand there
 */
public record CsvRefusal(Code code, String file, long line, String field, String value, String expected) {
    /** The kind of fault. */
    public enum Code {
        UNREADABLE,
        EMPTY,
        UNKNOWN_FORMAT,
        MISSING_COLUMN,
        DUPLICATE_COLUMN,
        FIELD_COUNT,
        MISSING_VALUE,
        BAD_VALUE,
        CONTRADICTION,
        DUPLICATE
    }

    /** One sentence for the operator. */
    public String sentence() {
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(", line ").append(line);
        }
        if (!field.isEmpty()) {
            text.append(", field ").append(field);
        }
        return text.append(": found ")
                .append(value.isEmpty() ? "nothing" : "'" + value + "'")
                .append(", expected ")
                .append(expected)
                .append('.')
                .toString();
    }
}
