package no.varde.standalone.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import no.varde.standalone.cli.UsageException;
import org.junit.jupiter.api.Test;

class ReplayRequestTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T08:00:00.123456Z"), ZoneId.of("UTC"));

    @Test
    void everything_has_a_default_but_device_and_file() throws Exception {
        ReplayRequest request = ReplayRequest.of(List.of("--device", "dev-1", "x.csv"), CLOCK);

        assertThat(request.file()).isEqualTo(Path.of("x.csv"));
        assertThat(request.dataDirectory()).isEqualTo(Path.of(System.getProperty("user.home"), ".varde"));
        assertThat(request.settings()).isEqualTo(ReplaySettings.fastest());
        assertThat(request.settings().giveUpAfter()).isEqualTo(Duration.ofMinutes(10));
        assertThat(request.settings().resendAfter()).isEqualTo(Duration.ofSeconds(15));
        assertThat(request.shiftTo()).isNull();
        assertThat(request.zone()).isEqualTo(ZoneId.systemDefault());
        assertThat(request.columns().maps()).isEmpty();
    }

    @Test
    void now_is_a_whole_second_so_that_it_can_be_typed_again() throws Exception {
        assertThat(of("--shift-to", "now").shiftTo()).isEqualTo("2026-11-21T08:00:00Z");
        assertThat(of("--shift-to=2026-11-20T08:00:00Z").shiftTo()).isEqualTo("2026-11-20T08:00:00Z");
    }

    @Test
    void what_makes_no_sense_is_one_clear_line() {
        assertThatThrownBy(() -> ReplayRequest.of(List.of("x.csv"), CLOCK)).hasMessageContaining("--device ID");
        assertThatThrownBy(() -> of("--speed", "-1")).hasMessageContaining("--speed takes max");
        assertThatThrownBy(() -> of("--zone", "Mars")).hasMessageContaining("Europe/Oslo");
        assertThatThrownBy(() -> of("--shift-to", "soon")).hasMessageContaining("--shift-to takes now");
        assertThatThrownBy(() -> of("--fast")).hasMessage("unknown option --fast");
        assertThatThrownBy(() -> of("another.csv")).hasMessageContaining("exactly one FILE");
    }

    private static ReplayRequest of(String... words) throws UsageException {
        return ReplayRequest.of(
                java.util.stream.Stream.concat(
                                java.util.stream.Stream.of("--device", "dev-1", "x.csv"),
                                java.util.stream.Stream.of(words))
                        .toList(),
                CLOCK);
    }
}
