package no.varde.alerts.notify.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignatureTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);

    @Test
    void it_is_the_hmac_over_time_and_body() {
        // printf '1700000000.{"a":1}' | openssl dgst -sha256 -hmac secret
        assertThat(Signature.of("{\"a\":1}", NOW, "secret"))
                .isEqualTo(new Signature(
                        "1700000000", "v1=49f24e537407743fa4a0242bb63b94b9a47ee99cbbe071ccd8a22550ae411686"));
    }

    @Test
    void another_time_body_or_secret_gives_another_one() {
        String right = Signature.of("{}", NOW, "secret").value();
        assertThat(Signature.of("{}", NOW.plusSeconds(1), "secret").value()).isNotEqualTo(right);
        assertThat(Signature.of("{ }", NOW, "secret").value()).isNotEqualTo(right);
        assertThat(Signature.of("{}", NOW, "Secret").value()).isNotEqualTo(right);
    }
}
