package precog.journal;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import precog.value.Price;
import precog.value.Probability;
import precog.value.TickStructure;

/** Facts filled with random values by what their components say, so that no field can be forgotten. */
public final class RandomFacts {
    private final Random random;

    public RandomFacts(long seed) {
        random = new Random(seed);
    }

    /** Any fact. */
    public Fact next() {
        Class<?>[] kinds = Fact.class.getPermittedSubclasses();
        return ofKind(kinds[random.nextInt(kinds.length)]);
    }

    public Fact ofKind(Class<?> kind) {
        return (Fact) record(kind);
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components).map(this::component).toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("No random " + type, e);
        }
    }

    private @Nullable Object component(RecordComponent component) {
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return nullable && random.nextInt(3) == 0 ? null : value(component.getGenericType());
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return generic.getRawType() == Map.class
                    ? Map.of(value(arguments[0]), value(arguments[1]))
                    : IntStream.range(0, random.nextInt(4))
                            .mapToObj(i -> value(arguments[0]))
                            .toList();
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            Object[] constants = plain.getEnumConstants();
            return constants[random.nextInt(constants.length)];
        }
        return switch (plain.getSimpleName()) {
            case "int", "Integer" -> random.nextInt();
            case "long", "Long" -> random.nextLong();
            case "boolean" -> random.nextBoolean();
            case "String" -> text();
            case "BigDecimal" -> BigDecimal.valueOf(random.nextInt(), random.nextInt(8));
            case "Instant" -> Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
            case "Duration" -> Duration.ofNanos(random.nextLong());
            case "Price" -> new Price(random.nextInt(Price.ONE_DOLLAR + 1));
            case "Probability" -> new Probability(random.nextInt(Probability.CERTAIN + 1));
            case "TickStructure" -> ticks();
            default -> record(plain);
        };
    }

    private String text() {
        String letters = "aZ0 \"\\\n\tä€\u0000,{}[]";
        StringBuilder text = new StringBuilder("x");
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.append("𝄞").toString();
    }

    private TickStructure ticks() {
        Price middle = new Price(1 + random.nextInt(Price.ONE_DOLLAR - 1));
        return new TickStructure(
                text(),
                List.of(
                        new TickStructure.Range(Price.ZERO, middle, 1 + random.nextInt(100)),
                        new TickStructure.Range(middle, Price.ONE, 1 + random.nextInt(100))));
    }
}
