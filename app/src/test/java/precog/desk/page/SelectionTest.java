package precog.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import precog.value.MarketId;

class SelectionTest {
    private static final MarketId ONE = new MarketId("ONE");
    private static final MarketId TWO = new MarketId("TWO");

    private final Links links = new Links();
    private final Selection left = new Selection(links);
    private final Selection right = new Selection(links);

    @Test
    void windowsFollowEachOtherOnOneLinkOnly() {
        left.follow(Link.BLUE);
        left.choose(ONE);
        assertThat(right.get()).isNull();

        right.follow(Link.BLUE);
        assertThat(right.get()).isEqualTo(ONE);
        right.choose(TWO);
        assertThat(left.get()).isEqualTo(TWO);

        right.follow(Link.ORANGE);
        right.choose(ONE);
        assertThat(left.get()).isEqualTo(TWO);
    }

    @Test
    void aWindowThatIsClosedFollowsNoMore() {
        left.follow(Link.BLUE);
        right.follow(Link.BLUE);
        right.release();
        left.choose(ONE);
        assertThat(right.get()).isNull();
    }
}
