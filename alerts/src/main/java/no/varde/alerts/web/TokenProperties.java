package no.varde.alerts.web;

import jakarta.validation.constraints.NotBlank;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** @param tokenKey key of the dashboard's tokens: base64 of at least 32 bytes, for HMAC-SHA-256; no default */
@Validated
@ConfigurationProperties("alerts")
public record TokenProperties(@NotBlank String tokenKey) {

    private static final int LEAST_BYTES = 32;

    SecretKey key() {
        byte[] key = Base64.getDecoder().decode(tokenKey);
        if (key.length < LEAST_BYTES) {
            throw new IllegalArgumentException("alerts.token-key must be base64 of at least 32 bytes");
        }
        return new SecretKeySpec(key, "HmacSHA256");
    }

    @Override
    public String toString() {
        return "TokenProperties[tokenKey=…]";
    }
}
