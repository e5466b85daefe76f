package no.varde.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void name_the_file() {
        file = directory.resolve("secrets.properties");
    }

    @Test
    void a_secret_is_made_once_and_survives_a_restart() {
        String secret = new Secrets(file).get("token-key", 32);

        assertThat(Base64.getDecoder().decode(secret)).hasSize(32);
        assertThat(new Secrets(file).get("token-key", 32)).isEqualTo(secret);
    }

    @Test
    void names_have_secrets_of_their_own() {
        Secrets secrets = new Secrets(file);

        assertThat(secrets.get("a", 32)).isNotEqualTo(secrets.get("b", 32));
        assertThat(new Secrets(file).get("a", 32)).isEqualTo(secrets.get("a", 32));
    }

    @Test
    void the_file_is_for_its_owner_alone_even_if_it_was_not() throws Exception {
        new Secrets(file).get("a", 16);
        assertThat(permissions()).isEqualTo("rw-------");

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
        new Secrets(file);
        assertThat(permissions()).isEqualTo("rw-------");
    }

    @Test
    void another_length_than_the_known_one_is_a_bug() {
        Secrets secrets = new Secrets(file);
        secrets.get("a", 16);

        assertThatThrownBy(() -> secrets.get("a", 32))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("secret a has 16 bytes, not 32");
    }

    private String permissions() throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
