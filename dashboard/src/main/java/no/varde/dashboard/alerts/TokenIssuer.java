package no.varde.dashboard.alerts;

import com.nimbusds.jose.jwk.source.ImmutableSecret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import no.varde.dashboard.access.Staff;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Signs, for one request, who asks: user, name, roles, units and where they are on shift. Good for a minute. */
final class TokenIssuer {

    private static final int KEY_BYTES = 32;
    private static final Duration LIFETIME = Duration.ofSeconds(60);
    private static final JwsHeader HEADER = JwsHeader.with(MacAlgorithm.HS256).build();

    private final NimbusJwtEncoder encoder;
    private final Clock clock;

    /** @throws IllegalArgumentException unless the key is base64 of 32 bytes or more */
    TokenIssuer(String base64Key, Clock clock) {
        byte[] key = Base64.getDecoder().decode(base64Key);
        if (key.length < KEY_BYTES) {
            throw new IllegalArgumentException("dashboard.alerts.token-key must be base64 of at least 32 bytes");
        }
        SecretKey secret = new SecretKeySpec(key, "HmacSHA256");
        this.encoder = new NimbusJwtEncoder(new ImmutableSecret<>(secret));
        this.clock = clock;
    }

    String tokenFor(Staff staff) {
        Instant now = clock.instant();
        List<String> onShift = staff.units().stream()
                .filter(Staff.Unit::onShift)
                .map(Staff.Unit::careUnitId)
                .toList();
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .issuer("varde-dashboard")
                .audience(List.of("varde-alerts"))
                .subject(staff.username())
                .issuedAt(now)
                .expiresAt(now.plus(LIFETIME))
                .claim("name", staff.name())
                .claim("roles", staff.roles().stream().map(Enum::name).sorted().toList())
                .claim("units", staff.unitIds())
                .claim("onShift", onShift)
                .build();
        return encoder.encode(JwtEncoderParameters.from(HEADER, claims)).getTokenValue();
    }
}
