package precog.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cases of a sealed type as {@link ExactJson}: {@code [["OrderFact",{"order":{…}}],…]}. The names are those of the
 * cases.
 *
 * @param <T> the sealed type
 */
public final class CaseCodec<T> {
    private final JsonMapper mapper = ExactJson.mapper();
    private final Map<String, ObjectReader> readers;
    private final ObjectWriter writer = mapper.writer();
    private final Class<T> sealed;

    /** @param sealed the sealed type; its cases are records, or sealed in their turn */
    public CaseCodec(Class<T> sealed) {
        this.sealed = sealed;
        readers = cases(sealed)
                .collect(Collectors.toUnmodifiableMap(
                        Class::getSimpleName, Function.<Class<?>>identity().andThen(mapper::readerFor)));
    }

    private static Stream<Class<?>> cases(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(Objects.requireNonNull(type.getPermittedSubclasses()))
                        .flatMap(CaseCodec::cases)
                : Stream.of(type);
    }

    /** The values as UTF-8 JSON; the same values always give the same bytes. */
    public byte[] encode(List<? extends T> values) {
        List<Object> named = new ArrayList<>(values.size());
        for (T value : values) {
            named.add(List.of(value.getClass().getSimpleName(), value));
        }
        return writer.writeValueAsBytes(named);
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws IllegalArgumentException where the bytes are no values this program knows
     */
    public List<T> decode(byte[] json) {
        List<T> values = new ArrayList<>();
        try (JsonParser parser = mapper.createParser(json)) {
            expect(parser.nextToken(), JsonToken.START_ARRAY);
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                expect(parser.currentToken(), JsonToken.START_ARRAY);
                expect(parser.nextToken(), JsonToken.VALUE_STRING);
                String name = parser.getString();
                ObjectReader reader = readers.get(name);
                if (reader == null) {
                    throw new IllegalArgumentException("'" + name + "' is no kind of "
                            + sealed.getSimpleName().toLowerCase(Locale.ROOT) + " this version knows.");
                }
                parser.nextToken();
                values.add(reader.readValue(parser));
                expect(parser.nextToken(), JsonToken.END_ARRAY);
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
        return values;
    }

    private static void expect(JsonToken found, JsonToken wanted) {
        if (found != wanted) {
            throw new IllegalArgumentException("Expected " + wanted + ", found " + found + ".");
        }
    }
}
