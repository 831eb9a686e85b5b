package portal.kernel.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.kernel.ErrorCode;

class PayloadsTest {

    private static List<UserError> errorsAfter(RuntimeException failure) {
        return Payloads.of(
                () -> {
                    throw failure;
                },
                (nothing, errors) -> errors);
    }

    @ParameterizedTest
    @ValueSource(strings = {"40P01", "40001"})
    void concurrencyFailuresAreRetryableConflicts(String state) {
        var deep = new IllegalStateException(new IllegalStateException(new SQLException("turned away", state)));
        assertThat(errorsAfter(deep)).singleElement().satisfies(error -> {
            assertThat(error.code()).isEqualTo(ErrorCode.CONFLICT);
            assertThat(error.message()).contains("please retry");
        });
    }

    @Test
    void otherDatabaseFailuresPropagate() {
        var fault = new IllegalStateException(new SQLException("the disk is full", "53100"));
        assertThatThrownBy(() -> errorsAfter(fault)).isSameAs(fault);
    }
}
