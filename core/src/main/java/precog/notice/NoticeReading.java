package precog.notice;

/** What came of reading a notice. */
public sealed interface NoticeReading {
    /** It is one, and signed with the key. */
    record Genuine(UpdateNotice notice) implements NoticeReading {}

    /** It looks like one, but the key did not sign it as it stands. */
    record Forged() implements NoticeReading {}

    /**
     * It is none.
     *
     * @param line where, counted from 1
     * @param reason what should be there, to follow "line 3: "
     */
    record Malformed(int line, String reason) implements NoticeReading {}

    /** Why it is not believed, in a sentence; of a genuine one, what it says. */
    default String words() {
        return switch (this) {
            case Genuine(UpdateNotice notice) -> notice.words();
            case Forged() -> "Its signature was not made with the key it is verified with.";
            case Malformed(int line, String reason) -> "Line " + line + ": " + reason + ".";
        };
    }
}
