package precog.journal;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import precog.value.EventId;
import precog.value.GameId;
import precog.value.MarketId;
import precog.value.Money;
import precog.value.Price;
import precog.value.Probability;
import precog.value.Quantity;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/**
 * Facts as JSON: {@code [["OrderFact",{"order":{…}}],…]}. The names are those of the sealed type's cases; exact values
 * are text, so that no reader can round them. A property this program does not know is an error: a newer program
 * wrote it, and guessing about money is worse than stopping.
 */
public final class FactCodec {
    private final JsonMapper mapper = JsonMapper.builder()
            .addModule(values())
            .changeDefaultVisibility(visibility -> visibility
                    .withVisibility(PropertyAccessor.GETTER, Visibility.NONE)
                    .withVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                    .withVisibility(PropertyAccessor.FIELD, Visibility.ANY))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS, DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .build();
    private final Map<String, ObjectReader> readers = Arrays.stream(Fact.class.getPermittedSubclasses())
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, mapper::readerFor));
    private final ObjectWriter writer = mapper.writer();

    /** The facts as UTF-8 JSON; the same facts always give the same bytes. */
    public byte[] encode(List<Fact> facts) {
        List<Object> named = new ArrayList<>(facts.size());
        for (Fact fact : facts) {
            named.add(List.of(fact.getClass().getSimpleName(), fact));
        }
        return writer.writeValueAsBytes(named);
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws IllegalArgumentException where the bytes are no facts this program knows
     */
    public List<Fact> decode(byte[] json) {
        List<Fact> facts = new ArrayList<>();
        try (JsonParser parser = mapper.createParser(json)) {
            expect(parser.nextToken(), JsonToken.START_ARRAY);
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                expect(parser.currentToken(), JsonToken.START_ARRAY);
                expect(parser.nextToken(), JsonToken.VALUE_STRING);
                String name = parser.getString();
                ObjectReader reader = readers.get(name);
                if (reader == null) {
                    throw new IllegalArgumentException("'" + name + "' is no kind of fact this version knows.");
                }
                parser.nextToken();
                facts.add(reader.readValue(parser));
                expect(parser.nextToken(), JsonToken.END_ARRAY);
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
        return facts;
    }

    private static void expect(JsonToken found, JsonToken wanted) {
        if (found != wanted) {
            throw new IllegalArgumentException("Expected " + wanted + ", found " + found + ".");
        }
    }

    private static SimpleModule values() {
        SimpleModule module = new SimpleModule("precog values");
        text(module, Price.class, Price::toString, Price::of);
        text(module, Quantity.class, Quantity::toString, Quantity::of);
        text(module, Money.class, Money::toString, Money::of);
        text(module, Probability.class, Probability::toString, Probability::of);
        text(module, MarketId.class, MarketId::value, MarketId::new);
        text(module, EventId.class, EventId::value, EventId::new);
        text(module, GameId.class, GameId::value, GameId::new);
        return module;
    }

    private static <T> void text(
            SimpleModule module, Class<T> type, Function<T, String> write, Function<String, T> read) {
        module.addSerializer(type, new StdScalarSerializer<T>(type) {
            @Override
            public void serialize(T value, JsonGenerator generator, SerializationContext context) {
                generator.writeString(write.apply(value));
            }
        });
        module.addDeserializer(type, new StdScalarDeserializer<T>(type) {
            @Override
            public T deserialize(JsonParser parser, DeserializationContext context) {
                return read.apply(parser.getString());
            }
        });
    }
}
