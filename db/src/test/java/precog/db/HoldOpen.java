package precog.db;

/** A program of its own that keeps a database open until it is ended. */
final class HoldOpen {
    private HoldOpen() {}

    @SuppressWarnings("try")
    public static void main(String[] arguments) throws Exception {
        try (Database database = Database.connect(arguments[0])) {
            System.out.println("open");
            System.in.read();
        }
    }
}
