package precog.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static precog.desk.scripted.OnScreen.await;
import static precog.desk.scripted.OnScreen.words;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import org.testfx.api.FxRobot;
import precog.desk.scripted.ScriptedWorkstation;
import precog.market.Quote;
import precog.value.Price;

/** Where the ladder on the screen stands, against where its market does. */
record LadderReading(FxRobot robot, ScriptedWorkstation workstation, int market) {
    private static final Pattern AT = Pattern.compile(" at (0\\.\\d+)");
    private static final int TICKS = 3;

    private Node ladder() {
        return robot.lookup("#ladder").query();
    }

    /** The price of the middle rung, on which the cursor stands where nobody moved it. */
    Price middle() {
        Matcher price = AT.matcher(ladder().getAccessibleText());
        assertThat(price.find()).isTrue();
        return Price.of(price.group(1));
    }

    /** The YES price at the bid, where the touch is taken to be. */
    Price touch() {
        Price mid = workstation.market(market).quote().mid();
        assertThat(mid).isNotNull();
        return workstation.market(market).listing().ticks().floor(mid);
    }

    /** Whether what the market did has reached the screen, which is told a moment later. */
    private boolean isCurrent() {
        Quote quote = workstation.market(market).quote();
        return Price.of(words(robot, "#bid")).equals(quote.yesBid())
                && Price.of(words(robot, "#ask")).equals(quote.yesAsk());
    }

    /** Lets the market move by three ticks, which is no reason for the ladder to follow. */
    void drift() {
        Price before = middle();
        while (Math.abs(touch().units() - before.units()) < 100 * TICKS) {
            workstation.step();
        }
        await(this::isCurrent);
        assertThat(middle()).isEqualTo(before);
    }
}
