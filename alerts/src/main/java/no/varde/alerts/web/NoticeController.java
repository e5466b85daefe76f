package no.varde.alerts.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import no.varde.alerts.AlertsPart;
import no.varde.alerts.ConditionalOnPart;
import no.varde.alerts.notice.Notice;
import no.varde.alerts.notice.NoticeStore;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is worth knowing of the patients of the caller's units and asks nobody to act now: the weekly list. */
@RestController
@ConditionalOnPart(AlertsPart.TRIAGE)
final class NoticeController {

    private static final int AT_MOST = 2_000;

    private final NoticeStore notices;
    private final Clock clock;

    NoticeController(NoticeStore notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    /** @param days 1 to 90 */
    @GetMapping("/api/notices")
    Notices notices(@RequestParam(defaultValue = "7") int days, @AuthenticationPrincipal Jwt token) {
        Caller caller = Caller.of(token);
        if (!caller.isClinician()) {
            throw Problem.forbidden();
        }
        Instant since = LookBack.from(clock.instant(), days);
        return new Notices(since, notices.since(since, caller.units(), AT_MOST));
    }

    record Notices(Instant since, List<Notice> notices) {}
}
