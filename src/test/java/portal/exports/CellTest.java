package portal.exports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠A1"})
    void possibleFormulasAreEscaped(String text) {
        assertThat(Cell.safe(text)).isEqualTo("'" + text);
    }

    @Test
    void everythingElseStaysAsItIs() {
        assertThat(Cell.safe("")).isEmpty();
        assertThat(Cell.safe("O'Hara =1")).isEqualTo("O'Hara =1");
        assertThat(Cell.safe("2031-12-31T00:00:00Z")).isEqualTo("2031-12-31T00:00:00Z");
    }
}
