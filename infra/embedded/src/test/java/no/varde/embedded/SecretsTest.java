package no.varde.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
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

    @Test
    void a_file_that_holds_nothing_or_something_else_is_never_taken_for_a_first_start() throws Exception {
        for (String damaged : List.of("", "# only a comment\n", "a=not base64\n", "a=\\uzzzz\n")) {
            Files.writeString(file, damaged);
            assertThatThrownBy(() -> new Secrets(file))
                    .isInstanceOf(PlatformStartException.class)
                    .hasMessageContainingAll(file.toString(), "restore it from a backup");
            assertThat(file).hasContent(damaged);
        }
    }

    @Test
    void data_without_its_secrets_is_not_opened_with_new_ones() throws Exception {
        try (DataDirectory data = DataDirectory.open(directory)) {
            Secrets secrets = new Secrets(data.secrets());
            PostgresServer.requireKeys(data, secrets);

            Files.createDirectories(data.postgres());
            Files.writeString(data.postgres().resolve("varde-ready"), "");
            assertThatThrownBy(() -> PostgresServer.requireKeys(data, secrets))
                    .isInstanceOf(PlatformStartException.class)
                    .hasMessageContaining("restore it from a backup");
        }
    }

    private String permissions() throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
