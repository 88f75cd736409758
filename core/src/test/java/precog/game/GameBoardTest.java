package precog.game;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import precog.feed.FeedMessage.GameReported;
import precog.feed.GameStatus;
import precog.game.GameBoard.Change;
import precog.model.SyntheticGame;
import precog.value.Category;
import precog.value.GameId;
import precog.value.Probability;

class GameBoardTest {
    private static final GameId GAME = new GameId("g");
    private static final SyntheticGame LIVE =
            SyntheticGame.of(Category.NFL).at(2, "Q2", 2000).score(7, 3);

    private final GameBoard board = new GameBoard(8);

    private static Instant second(int second) {
        return SyntheticGame.START.plusSeconds(second);
    }

    private Change apply(int second, SyntheticGame game) {
        return board.apply(new GameReported(second(second), game.report()));
    }

    private int homeScore() {
        return board.state(GAME).orElseThrow().report().homeScore();
    }

    @Test
    void theLatestReportIsTheState() {
        assertThat(board.state(GAME)).isEmpty();
        assertThat(apply(0, LIVE)).isEqualTo(Change.APPLIED);
        assertThat(apply(30, LIVE.at(2, "Q2", 1970).score(14, 3))).isEqualTo(Change.APPLIED);
        assertThat(homeScore()).isEqualTo(14);
        assertThat(board.age(GAME, second(75))).contains(Duration.ofSeconds(45));
    }

    @Test
    void aConfirmationRefreshesTheAge() {
        apply(0, LIVE);
        assertThat(apply(30, LIVE)).isEqualTo(Change.CONFIRMED);
        assertThat(board.age(GAME, second(40))).contains(Duration.ofSeconds(10));
    }

    @Test
    void anOlderReportAndLifeAfterTheEndAreRefused() {
        apply(30, LIVE);
        assertThat(apply(29, LIVE.score(21, 3))).isEqualTo(Change.OLDER);
        assertThat(apply(60, LIVE.is(GameStatus.FINAL).score(28, 3))).isEqualTo(Change.APPLIED);
        assertThat(apply(90, LIVE)).isEqualTo(Change.AFTER_THE_END);
        assertThat(homeScore()).isEqualTo(28);
    }

    @Test
    void aClockThatRunsBackIsHeldBackOnceAndBelievedTheSecondTime() {
        apply(0, LIVE);
        assertThat(apply(10, LIVE.at(2, "Q2", 2030).score(0, 3))).isEqualTo(Change.REWOUND);
        assertThat(homeScore()).isEqualTo(7);
        assertThat(apply(20, LIVE.at(2, "Q2", 2025).score(0, 3))).isEqualTo(Change.APPLIED);
        assertThat(homeScore()).isZero();
        assertThat(apply(30, LIVE.at(1, "Q1", 2000))).isEqualTo(Change.REWOUND);
        assertThat(apply(40, LIVE.at(2, "Q2", 1990))).isEqualTo(Change.APPLIED);
        assertThat(apply(50, LIVE.at(1, "Q1", 2000))).isEqualTo(Change.REWOUND);
    }

    @Test
    void theLineIsThinnedWhenFullAndKeepsItsEnds() {
        apply(0, LIVE);
        for (int i = 0; i < 100; i++) {
            board.chart(GAME, second(i), new Probability(i));
            board.chart(GAME, second(i), new Probability(i));
        }
        assertThat(board.line(GAME)).hasSizeBetween(5, 8);
        assertThat(board.line(GAME).getFirst()).isEqualTo(new WinProbability(second(0), new Probability(0)));
        assertThat(board.line(GAME).getLast()).isEqualTo(new WinProbability(second(99), new Probability(99)));
        assertThat(board.line(GAME)).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
        board.forget(GAME);
        assertThat(board.line(GAME)).isEmpty();
    }

    @Test
    void listsGamesByStart() {
        apply(0, LIVE.named("late").onDay(2));
        apply(1, LIVE.named("early"));
        assertThat(board.games())
                .extracting(state -> state.report().id().value())
                .containsExactly("early", "late");
    }
}
