package no.varde.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class UpRequestTest {

    @Test
    void the_defaults_are_those_of_the_documentation() throws Exception {
        UpRequest request = UpRequest.of(List.of());

        assertThat(request.dataDirectory()).isEqualTo(Path.of(System.getProperty("user.home"), ".varde"));
        assertThat(request.fresh()).isFalse();
        assertThat(request.patients()).isEqualTo(12);
        assertThat(request.ports()).isEqualTo(new HttpPorts(8080, 8081, 8082));
        assertThat(request.mqttPort()).isEqualTo(1883);
    }

    @Test
    void one_port_moves_all_three_apps() throws Exception {
        assertThat(UpRequest.of(List.of("--port", "9000")).ports()).isEqualTo(new HttpPorts(9000, 9001, 9002));
    }

    @Test
    void an_empty_ward_has_no_patients() throws Exception {
        assertThat(UpRequest.of(List.of("--empty")).patients()).isZero();
    }

    @Test
    void what_makes_no_sense_is_one_clear_line() {
        assertThatThrownBy(() -> UpRequest.of(List.of("--patients", "0")))
                .hasMessage("--patients takes a number from 1 to 300");
        assertThatThrownBy(() -> UpRequest.of(List.of("--port"))).hasMessage("--port needs a value");
        assertThatThrownBy(() -> UpRequest.of(List.of("now"))).hasMessageContaining("options only");
    }
}
