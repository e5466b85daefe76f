package no.varde.alerts.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import no.varde.alerts.AlertsPart;
import no.varde.alerts.ConditionalOnPart;
import no.varde.alerts.patient.PatientStore;
import no.varde.alerts.simulation.Period;
import no.varde.alerts.simulation.Simulation;
import no.varde.alerts.simulation.Simulations;
import no.varde.contract.event.Role;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * What another plan would have made of what is stored. Computing holds a processor, and work on alerts goes before: one
 * simulation at a time, and whoever comes meanwhile waits for a little.
 */
@RestController
@ConditionalOnPart(AlertsPart.TRIAGE)
final class SimulationController {

    private static final int SECONDS_IN_LINE = 15;

    private final Simulations simulations;
    private final PatientStore patients;
    private final Clock clock;
    private final Semaphore free = new Semaphore(1, true);

    SimulationController(Simulations simulations, PatientStore patients, Clock clock) {
        this.simulations = simulations;
        this.patients = patients;
        this.clock = clock;
    }

    @PostMapping("/api/simulations")
    @Operation(summary = "What other limits or rules would have alerted of, and which alerts that mattered they keep")
    SimulationView simulate(@RequestBody SimulationRequest body, @AuthenticationPrincipal Jwt token) {
        SimulationRequest.Wish wish = body.wish();
        Caller caller = Caller.of(token);
        String patientId = wish.patientId();
        String careUnitId = wish.careUnitId();
        Period period = Period.upTo(clock.instant(), wish.days());
        if (patientId != null) {
            mustSee(caller, patientId);
            return SimulationView.of(alone(() -> simulations.ofPatient(patientId, wish.change(), period)), true);
        }
        if (careUnitId == null) {
            throw new IllegalStateException("a wish has one of the two");
        }
        mustLead(caller, careUnitId);
        return SimulationView.of(alone(() -> simulations.ofUnit(careUnitId, wish.change(), period)), false);
    }

    private void mustSee(Caller caller, String patientId) {
        if (!caller.isClinician()) {
            throw Problem.forbidden();
        }
        if (patients.find(patientId).filter(caller::reaches).isEmpty()) {
            throw notFound("No such patient", "There is no such patient in your care units.");
        }
    }

    private static void mustLead(Caller caller, String careUnitId) {
        if (!caller.roles().contains(Role.SENIOR_NURSE) && !caller.roles().contains(Role.DOCTOR)) {
            throw Problem.forbidden();
        }
        if (!caller.units().contains(careUnitId)) {
            throw notFound("No such care unit", "You have no such care unit.");
        }
    }

    private Simulation alone(Supplier<Simulation> simulation) {
        if (!simulations.arePossible()) {
            throw Problem.of(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "readings",
                    "No readings here",
                    "Stored readings are not in the database of alerts, or it may not read them: without them nothing"
                            + " can be simulated.");
        }
        if (!comesIn()) {
            throw Problem.of(
                    HttpStatus.SERVICE_UNAVAILABLE, "busy", "Try again", "Another simulation is still being computed.");
        }
        try {
            return simulation.get();
        } finally {
            free.release();
        }
    }

    private boolean comesIn() {
        try {
            return free.tryAcquire(SECONDS_IN_LINE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Problem notFound(String title, String sentence) {
        return Problem.of(HttpStatus.NOT_FOUND, "not-found", title, sentence);
    }
}
