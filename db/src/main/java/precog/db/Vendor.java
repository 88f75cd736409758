package precog.db;

/** The databases the schema runs on. */
public enum Vendor {
    H2,
    POSTGRESQL;

    static Vendor of(String url) {
        if (url.startsWith("jdbc:h2:")) {
            return H2;
        }
        if (url.startsWith("jdbc:postgresql:")) {
            return POSTGRESQL;
        }
        throw new DatabaseException("\"" + DatabaseAddress.withoutSecrets(url)
                + "\" is not a database address. It starts with jdbc:h2: or jdbc:postgresql:.");
    }
}
