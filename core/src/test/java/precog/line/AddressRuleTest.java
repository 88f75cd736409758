package precog.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRuleTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/v2",
                "wss://example.org/ws",
                "http://127.0.0.1:8080/v2",
                "ws://localhost:8080/",
                "http://[::1]:8080/"
            })
    void encryptedAddressesAndThisMachineAreTaken(String address) {
        assertThat(AddressRule.checked(URI.create(address))).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/v2",
                "ws://example.org/",
                "ftp://example.org/",
                "http://localhost.example.org/",
                "http://10.0.0.1/",
                "https:///path",
                "example.org"
            })
    void anythingElseIsRefusedWithASentence(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AddressRule.checked(URI.create(address)))
                .withMessageContaining(address)
                .withMessageContaining("https://");
    }
}
