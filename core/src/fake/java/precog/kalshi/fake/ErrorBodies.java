package precog.kalshi.fake;

/** The bodies that come with a bare status. */
final class ErrorBodies {
    private ErrorBodies() {}

    static Answer of(int status) {
        return switch (status) {
            case 429 -> Refusal.nested(429, "too_many_requests", "too many requests").answer();
            case 401 -> Refusal.nested(401, "authentication_error", "authentication error", "NOT_FOUND").answer();
            case 404 -> Refusal.notFound().answer();
            case 502 ->
                new Answer(
                        502,
                        "text/html",
                        "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>");
            case 503, 504 -> new Answer(status, "text/plain", status == 503 ? "Service Unavailable" : "Gateway Timeout");
            default -> Refusal.nested(status, "internal_server_error", "internal server error").answer();
        };
    }
}
