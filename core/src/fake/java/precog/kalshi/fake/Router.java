package precog.kalshi.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which request goes where, who may send it, and what it costs. */
final class Router {
    /** One endpoint; the handler gets the segments that stand for names. */
    record Route(
            String method,
            Pattern path,
            String template,
            boolean open,
            ToIntFunction<Call> cost,
            BiFunction<Call, List<String>, Answer> handler) {}

    /** An endpoint and the names in the path that led to it. */
    record Found(Route route, List<String> names) {}

    private final List<Route> routes = new ArrayList<>();

    /** A public read. */
    void open(String path, BiFunction<Call, List<String>, Answer> handler) {
        add("GET", path, true, _ -> RateLimits.DEFAULT_COST, handler);
    }

    /** A signed request of the usual cost. */
    void signed(String method, String path, BiFunction<Call, List<String>, Answer> handler) {
        signed(method, path, _ -> RateLimits.DEFAULT_COST, handler);
    }

    void signed(String method, String path, ToIntFunction<Call> cost, BiFunction<Call, List<String>, Answer> handler) {
        add(method, path, false, cost, handler);
    }

    private void add(
            String method,
            String path,
            boolean open,
            ToIntFunction<Call> cost,
            BiFunction<Call, List<String>, Answer> handler) {
        Pattern pattern = Pattern.compile(path.replaceAll("\\{\\w+}", "([^/]+)"));
        routes.add(new Route(method, pattern, path, open, cost, handler));
    }

    @Nullable
    Found find(Call call) {
        for (Route route : routes) {
            Matcher matcher = route.path().matcher(call.path());
            if (route.method().equals(call.method()) && matcher.matches()) {
                List<String> names = new ArrayList<>();
                for (int i = 1; i <= matcher.groupCount(); i++) {
                    names.add(matcher.group(i));
                }
                return new Found(route, names);
            }
        }
        return null;
    }
}
