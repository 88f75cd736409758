package precog.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class BrowserTest {
    private static final URI PAGE = URI.create("https://example.org/a?b=%20;c&d=%60e%60");

    @Test
    void isAskedInTheWayOfEachSystemWithTheAddressAsOneWord() {
        assertThat(Browser.command("Linux", PAGE)).containsExactly("xdg-open", PAGE.toString());
        assertThat(Browser.command("Mac OS X", PAGE)).containsExactly("open", PAGE.toString());
        assertThat(Browser.command("Windows 11", PAGE))
                .containsExactly("rundll32", "url.dll,FileProtocolHandler", PAGE.toString());
    }
}
