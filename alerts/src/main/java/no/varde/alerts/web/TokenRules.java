package no.varde.alerts.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/** What a token must say beside being signed: for us, of somebody, and only just made. */
final class TokenRules implements OAuth2TokenValidator<Jwt> {

    static final String AUDIENCE = "varde-alerts";
    private static final Duration LIFETIME = Duration.ofSeconds(60);
    private static final Duration SKEW = Duration.ofSeconds(5);

    private final Clock clock;

    TokenRules(Clock clock) {
        this.clock = clock;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        Instant now = clock.instant();
        List<String> audience = token.getAudience();
        if (audience == null || !audience.contains(AUDIENCE)) {
            return refused("the token is not for this service");
        }
        if (token.getSubject() == null || token.getSubject().isBlank()) {
            return refused("the token names nobody");
        }
        Instant issued = token.getIssuedAt();
        Instant expires = token.getExpiresAt();
        if (issued == null
                || expires == null
                || Duration.between(issued, expires).compareTo(LIFETIME) > 0) {
            return refused("the token must live for at most 60 s");
        }
        boolean inTime = !now.isBefore(issued.minus(SKEW)) && now.isBefore(expires.plus(SKEW));
        return inTime ? OAuth2TokenValidatorResult.success() : refused("the token is not of now");
    }

    private static OAuth2TokenValidatorResult refused(String why) {
        return OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", why, null));
    }
}
