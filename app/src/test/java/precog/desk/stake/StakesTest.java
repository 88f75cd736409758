package precog.desk.stake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import precog.desk.preferences.DeskPreferences;
import precog.value.Price;
import precog.value.Quantity;

class StakesTest {
    @Test
    void readsContractsAndDollars() {
        assertThat(Stake.of(" 25 ")).get().extracting(Stake::text).isEqualTo("25");
        assertThat(Stake.of("$ 100")).get().extracting(Stake::text).isEqualTo("$100");
        assertThat(Stake.of("0.5")).get().extracting(Stake::text).isEqualTo("0.5");
        assertThat(Stake.of("0")).isEmpty();
        assertThat(Stake.of("$0")).isEmpty();
        assertThat(Stake.of("-3")).isEmpty();
        assertThat(Stake.of("ten")).isEmpty();
    }

    @Test
    void dollarsBuyWholeContractsAndNeverCostMore() {
        Stake stake = Stake.of("$100").orElseThrow();
        assertThat(stake.at(Price.of("0.3000"))).isEqualTo(Quantity.of(333));
        assertThat(stake.at(Price.of("0.5000"))).isEqualTo(Quantity.of(200));
        assertThat(Stake.of("$0.25").orElseThrow().at(Price.of("0.5000"))).isEqualTo(Quantity.ZERO);
        assertThat(Stake.of("25").orElseThrow().at(Price.of("0.5000"))).isEqualTo(Quantity.of(25));
    }

    @Test
    void otherSizesAreTakenWholeOrNotAtAllAndRemembered() {
        DeskPreferences preferences = DeskPreferences.forgotten();
        Stakes stakes = new Stakes(preferences);
        assertThat(stakes.set("5, ten")).isFalse();
        assertThat(stakes.set("1,2,3,4,5,6")).isFalse();
        assertThat(stakes.text()).isEqualTo("10, 25, 50, $50, $100");

        assertThat(stakes.choose(4)).isPresent();
        assertThat(stakes.set("5,$20")).isTrue();
        assertThat(stakes.current().text()).as("the chosen place is still one").isEqualTo("$20");
        assertThat(stakes.choose(2)).isEmpty();

        Stakes again = new Stakes(preferences);
        assertThat(again.text()).isEqualTo("5, $20");
        assertThat(again.current().text()).isEqualTo("$20");
    }
}
