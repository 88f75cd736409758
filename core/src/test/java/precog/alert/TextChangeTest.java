package precog.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextChangeTest {
    @Test
    void namesTheWordsThatChangedAndAFewAroundThem() {
        assertThat(TextChange.between(
                                "If the home team wins the game including overtime the market resolves to Yes at once.",
                                "If the home team wins the game in regulation the market resolves to Yes at once.")
                        .phrase())
                .isEqualTo("“… team wins the game including overtime the market resolves to …” became"
                        + " “… team wins the game in regulation the market resolves to …”");
    }

    @Test
    void wordsAddedAtTheEndAreFound() {
        assertThat(TextChange.between("Ties resolve to No.", "Ties resolve to No. Postponed games are void.")
                        .after())
                .isEqualTo("Ties resolve to No. Postponed games are void.");
    }

    @Test
    void aTextThatRepeatsItselfIsNotCutTwice() {
        assertThat(TextChange.between("yes yes", "yes yes yes")).isEqualTo(new TextChange("yes yes", "yes yes yes"));
    }

    @Test
    void aTextThatWasEmptyBecomesTheWholeOther() {
        assertThat(TextChange.between("", "Ties resolve to No.")).isEqualTo(new TextChange("", "Ties resolve to No."));
    }
}
