package no.varde.alerts.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import no.varde.alerts.alert.Actor;
import no.varde.alerts.alert.Alert;
import no.varde.alerts.alert.Transition;
import no.varde.alerts.triage.AlertActions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jwt.Jwt;

/** Has done what a request asks of an alert, and answers with the alert as it then is. */
final class AlertChanges {

    private final AlertActions actions;
    private final Clock clock;

    AlertChanges(AlertActions actions, Clock clock) {
        this.actions = actions;
        this.clock = clock;
    }

    ResponseEntity<AlertView> change(String alertId, @Nullable String ifMatch, Jwt token, Decision decision) {
        long seen = Version.seen(ifMatch);
        Optional<Transition> done = actions.act(
                Caller.of(token).target(alertId), (alert, actor, now) -> decision.on(alert, actor, seen, now));
        return answer(ResponseEntity.ok(), done.orElseThrow(Problem::notFound));
    }

    ResponseEntity<AlertView> answer(ResponseEntity.BodyBuilder answer, Transition transition) {
        Alert alert = after(transition);
        return answer.eTag(Version.etag(alert.version())).body(AlertView.of(alert, clock.instant()));
    }

    static Alert after(Transition transition) {
        return switch (transition) {
            case Transition.Moved moved -> moved.after();
            case Transition.Unchanged unchanged -> unchanged.alert();
            case Transition.Refused refused -> throw Problem.of(refused.refusal(), refused.alert());
        };
    }

    /** What a person decided, on the version that they saw. */
    @FunctionalInterface
    interface Decision {
        Transition on(Alert alert, Actor actor, long seenVersion, Instant now);
    }
}
