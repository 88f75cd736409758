package precog.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseVersionTest {
    /** The example of section 11 of Semantic Versioning 2.0.0, with numbers around it. */
    private static final List<String> IN_ORDER = List.of(
            "0.1.0",
            "0.2.0",
            "0.2.9",
            "0.2.10",
            "0.10.0",
            "1.0.0-1",
            "1.0.0-alpha",
            "1.0.0-alpha.1",
            "1.0.0-alpha.beta",
            "1.0.0-beta",
            "1.0.0-beta.2",
            "1.0.0-beta.11",
            "1.0.0-rc.1",
            "1.0.0",
            "1.0.1-SNAPSHOT",
            "999999999.0.0");

    @Test
    void areOrderedAsSemanticVersioningSays() {
        for (int left = 0; left < IN_ORDER.size(); left++) {
            for (int right = 0; right < IN_ORDER.size(); right++) {
                assertThat(Integer.signum(of(left).compareTo(of(right))))
                        .as("%s against %s", of(left), of(right))
                        .isEqualTo(Integer.compare(left, right));
            }
        }
    }

    private static ReleaseVersion of(int place) {
        return ReleaseVersion.of(IN_ORDER.get(place));
    }

    @Test
    void areWrittenAsTheyWereRead() {
        assertThat(IN_ORDER)
                .allSatisfy(text -> assertThat(ReleaseVersion.of(text)).hasToString(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "1.2",
                "1.2.3.4",
                "v1.2.3",
                "01.2.3",
                "1.2.3-",
                "1.2.3-01",
                "1.2.3-a..b",
                "1.2.3+build",
                " 1.2.3",
                "1.2.3\n",
                "-1.2.3",
                "1.2.١",
                "9999999999.0.0",
                "1.0.0-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void refuseWhatIsNone(String text) {
        assertThatThrownBy(() -> ReleaseVersion.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("such as 0.2.0");
    }
}
