package no.varde.ingest.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class PayloadCipherTest {

    private static final byte[] PAYLOAD = "{\"id\":\"a-1\"}".getBytes(StandardCharsets.UTF_8);
    private final PayloadCipher cipher = new PayloadCipher(key(1));

    @Test
    void what_was_sealed_can_be_opened() {
        assertThat(cipher.open("row", cipher.seal("row", PAYLOAD))).isEqualTo(PAYLOAD);
    }

    @Test
    void an_empty_payload_can_be_sealed() {
        assertThat(cipher.open("row", cipher.seal("row", new byte[0]))).isEmpty();
    }

    @Test
    void the_same_payload_never_looks_the_same() {
        assertThat(cipher.seal("row", PAYLOAD)).isNotEqualTo(cipher.seal("row", PAYLOAD));
    }

    @Test
    void another_key_opens_nothing() {
        byte[] sealed = cipher.seal("row", PAYLOAD);
        assertThatThrownBy(() -> new PayloadCipher(key(2)).open("row", sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_payload_moved_to_another_row_or_changed_does_not_open() {
        byte[] sealed = cipher.seal("row", PAYLOAD);
        assertThatThrownBy(() -> cipher.open("other", sealed)).isInstanceOf(IllegalStateException.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> cipher.open("row", sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_key_of_another_length_is_refused_without_being_shown() {
        assertThatThrownBy(() -> new PayloadCipher("c2hvcnQ="))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("32 bytes")
                .hasMessageNotContaining("c2hvcnQ");
        assertThatThrownBy(() -> new PayloadCipher("?")).hasMessageContaining("base64");
    }

    private static String key(int fill) {
        byte[] bytes = new byte[32];
        java.util.Arrays.fill(bytes, (byte) fill);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
