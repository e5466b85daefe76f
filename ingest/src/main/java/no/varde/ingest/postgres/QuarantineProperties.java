package no.varde.ingest.postgres;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param key AES-256 key, 32 bytes in base64; without it nothing in quarantine can be opened again
 * @param keepFor how long a payload stays
 * @param waitingRoom payloads that may wait for the database before further ones go without a receipt
 */
@Validated
@ConfigurationProperties("ingest.quarantine")
public record QuarantineProperties(
        @NotBlank String key,
        @DefaultValue("30d") @NotNull Duration keepFor,
        @DefaultValue("100") @Min(1) int waitingRoom) {

    /** Leaves the key out, so that no log can show it. */
    @Override
    public String toString() {
        return "QuarantineProperties[keepFor=" + keepFor + ", waitingRoom=" + waitingRoom + "]";
    }
}
