package precog.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CaseCodecTest {
    private final CaseCodec<Fact> codec = new CaseCodec<>(Fact.class);

    static Stream<Class<?>> kinds() {
        return Arrays.stream(Fact.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void anyFactComesBackEqual(Class<?> kind) {
        RandomFacts random = new RandomFacts(7);
        List<Fact> facts =
                IntStream.range(0, 200).mapToObj(i -> random.ofKind(kind)).toList();

        assertThat(codec.decode(codec.encode(facts))).isEqualTo(facts);
    }

    @Test
    void theSameFactsGiveTheSameBytes() {
        List<Fact> facts = new ArrayList<>();
        RandomFacts random = new RandomFacts(8);
        IntStream.range(0, 100).forEach(i -> facts.add(random.next()));

        assertThat(new CaseCodec<>(Fact.class).encode(facts)).isEqualTo(codec.encode(facts));
    }

    @Test
    void refusesWhatANewerProgramWrote() {
        assertThatThrownBy(() -> codec.decode("[[\"MoonFact\",{}]]".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("MoonFact");
        assertThatThrownBy(() -> codec.decode("[[\"AccountFact\",{\"moon\":1}]]".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("moon");
    }

    @Test
    void writesExactValuesAsText() {
        RandomFacts random = new RandomFacts(9);
        String json = new String(codec.encode(List.of(random.ofKind(Fact.TradeFact.class))), StandardCharsets.UTF_8);

        assertThat(json)
                .containsPattern("\"price\":\"[01]\\.[0-9]{4}\"")
                .containsPattern("\"fee\":\"-?[0-9]+\\.[0-9]{6}\"");
    }
}
