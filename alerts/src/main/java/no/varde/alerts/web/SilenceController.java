package no.varde.alerts.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import no.varde.alerts.AlertsPart;
import no.varde.alerts.ConditionalOnPart;
import no.varde.alerts.inhibition.Silence;
import no.varde.alerts.patient.PatientStore;
import no.varde.alerts.ward.SilenceStore;
import no.varde.alerts.ward.Silences;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A patient's silences: see them, start one, end one. For clinicians who may see the patient. */
@RestController
@ConditionalOnPart(AlertsPart.TRIAGE)
@RequestMapping("/api/patients/{patientId}/silences")
final class SilenceController {

    private static final int AT_MOST = 200;

    private final Silences silences;
    private final SilenceStore store;
    private final PatientStore patients;
    private final Clock clock;

    SilenceController(Silences silences, SilenceStore store, PatientStore patients, Clock clock) {
        this.silences = silences;
        this.store = store;
        this.patients = patients;
        this.clock = clock;
    }

    @GetMapping
    PatientSilences list(@PathVariable String patientId, @AuthenticationPrincipal Jwt token) {
        mustSee(patientId, token);
        return new PatientSilences(store.ofPatient(patientId, AT_MOST));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Silence start(@PathVariable String patientId, @RequestBody Start body, @AuthenticationPrincipal Jwt token) {
        Caller caller = mustSee(patientId, token);
        return silences.start(patientId, body.wish(clock.instant()), caller.person());
    }

    /** Ending one that is over changes nothing, so that a repeated click is harmless. */
    @DeleteMapping("/{silenceId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String patientId, @PathVariable String silenceId, @AuthenticationPrincipal Jwt token) {
        Caller caller = mustSee(patientId, token);
        if (!silences.end(patientId, silenceId, caller.person())) {
            throw Problem.of(HttpStatus.NOT_FOUND, "not-found", "No such silence", "The patient has no such silence.");
        }
    }

    private Caller mustSee(String patientId, Jwt token) {
        Caller caller = Caller.of(token);
        if (!caller.isClinician()) {
            throw Problem.forbidden();
        }
        if (patients.find(patientId).filter(caller::reaches).isEmpty()) {
            throw Problem.of(
                    HttpStatus.NOT_FOUND,
                    "not-found",
                    "No such patient",
                    "There is no such patient in your care units.");
        }
        return caller;
    }

    record PatientSilences(List<Silence> silences) {}

    /**
     * @param rules ids of rules; these or families are needed
     * @param until at most seven days ahead
     * @param reason at most 1 000 characters
     */
    record Start(
            @Nullable Set<String> rules,
            @Nullable Set<String> families,
            @Nullable Instant until,
            @Nullable String reason) {

        private static final int MOST = 50;
        private static final int REASON_MAX = 1_000;
        private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,31}");

        Silences.Wish wish(Instant now) {
            Set<String> wantedRules = codes(rules);
            Set<String> wantedFamilies = codes(families);
            if (wantedRules.isEmpty() && wantedFamilies.isEmpty()) {
                throw refused("rules", "Name rules or families of rules, such as MISS-2 or MISS.");
            }
            if (until == null || !until.isAfter(now) || until.isAfter(now.plus(Silences.LONGEST))) {
                throw refused("until", "A silence ends within seven days.");
            }
            if (reason == null || reason.isBlank() || reason.length() > REASON_MAX || reason.indexOf('\0') >= 0) {
                throw refused("reason", "A reason is needed, as plain text of at most 1 000 characters.");
            }
            return new Silences.Wish(wantedRules, wantedFamilies, until, reason.strip());
        }

        private static Set<String> codes(@Nullable Set<String> codes) {
            if (codes == null) {
                return Set.of();
            }
            if (codes.size() > MOST
                    || codes.stream()
                            .anyMatch(
                                    code -> code == null || !CODE.matcher(code).matches())) {
                throw refused("rules", "Rules and families are codes such as MISS-2 or MISS, at most 50 of each.");
            }
            return codes;
        }

        private static Problem refused(String type, String sentence) {
            return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, type, "The silence cannot be kept", sentence);
        }
    }
}
