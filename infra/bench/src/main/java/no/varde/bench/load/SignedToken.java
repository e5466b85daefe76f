package no.varde.bench.load;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import no.varde.contract.event.Role;
import no.varde.contract.json.EventCodec;

/** The token that the dashboard would sign for a nurse on shift: a JWT, HS256, renewed before its 60 s are over. */
final class SignedToken {

    private static final long LIFETIME_SECONDS = 60;
    private static final long RENEW_SECONDS = 30;
    private static final String HEADER = "{\"alg\":\"HS256\",\"typ\":\"JWT\"}";

    private record Claims(
            String iss,
            List<String> aud,
            String sub,
            long iat,
            long exp,
            String name,
            List<Role> roles,
            List<String> units,
            List<String> onShift) {}

    private final byte[] key;
    private final String careUnit;
    private String token = "";
    private long issuedAt;

    SignedToken(byte[] key, String careUnit) {
        this.key = key.clone();
        this.careUnit = careUnit;
    }

    synchronized String now() {
        long now = Instant.now().getEpochSecond();
        if (now - issuedAt >= RENEW_SECONDS) {
            token = sign(now);
            issuedAt = now;
        }
        return token;
    }

    private String sign(long now) {
        Claims claims = new Claims(
                "varde-bench",
                List.of("varde-alerts"),
                "bench",
                now,
                now + LIFETIME_SECONDS,
                "Bench",
                List.of(Role.NURSE),
                List.of(careUnit),
                List.of(careUnit));
        String signed = base64(HEADER.getBytes(StandardCharsets.UTF_8)) + "." + base64(EventCodec.encode(claims));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return signed + "." + base64(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
