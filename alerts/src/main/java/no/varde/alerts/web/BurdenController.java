package no.varde.alerts.web;

import java.time.Clock;
import java.time.Instant;
import no.varde.alerts.AlertsPart;
import no.varde.alerts.ConditionalOnPart;
import no.varde.alerts.burden.BurdenCount;
import no.varde.alerts.burden.BurdenStore;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How much alerts ask of the caller's units: numbers of rules and units, no patients. */
@RestController
@ConditionalOnPart(AlertsPart.TRIAGE)
final class BurdenController {

    private final BurdenCount count;
    private final Clock clock;

    BurdenController(BurdenCount count, Clock clock) {
        this.count = count;
        this.clock = clock;
    }

    /** @param days 1 to 90 */
    @GetMapping("/api/burden")
    BurdenView burden(@RequestParam(defaultValue = "30") int days, @AuthenticationPrincipal Jwt token) {
        Caller caller = Caller.of(token);
        Instant now = clock.instant();
        return BurdenView.of(count.byUnit(new BurdenStore.Scope(LookBack.from(now, days), now, caller.units())));
    }
}
