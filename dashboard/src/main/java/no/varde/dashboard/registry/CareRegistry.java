package no.varde.dashboard.registry;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.varde.contract.Identifiers;
import no.varde.contract.Topics;
import no.varde.contract.event.MonitoringPlan;
import no.varde.dashboard.registry.outbox.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who is followed, with what and by whom. Each change is one transaction that stores it and puts its event in the
 * outbox, with a version that rises strictly per patient, device or unit. A refused change throws
 * IllegalArgumentException, and one that exists already DuplicateKeyException; neither leaves a trace.
 */
public final class CareRegistry {

    private final CareTables tables;
    private final Outbox outbox;
    private final TransactionTemplate transactions;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CareRegistry(
            CareTables tables,
            Outbox outbox,
            TransactionTemplate transactions,
            PasswordEncoder passwords,
            Clock clock) {
        this.tables = tables;
        this.outbox = outbox;
        this.transactions = transactions;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Whether nothing has been registered yet. */
    public boolean isEmpty() {
        return tables.units().isEmpty();
    }

    public void addOrganisation(String organisationId, String name) {
        Identifiers.require("organisationId", organisationId);
        tables.units().addOrganisation(organisationId, PlainText.require("name", name));
    }

    public void addCareUnit(NewCareUnit unit) {
        change(() -> {
            tables.units().add(unit);
            publishUnit(unit.careUnitId(), clock.instant());
        });
    }

    public void addUser(NewUser user) {
        String hash = passwords.encode(user.password());
        if (hash == null) {
            throw new IllegalStateException("the password could not be hashed");
        }
        change(() -> tables.users().add(user, hash, clock.instant()));
    }

    /**
     * Puts a user on or off shift in all their units.
     *
     * @param until when the shift ends by itself; null to end it now
     */
    public void setShift(String username, @Nullable Instant until) {
        change(() -> tables.users().setShift(username, until).forEach(unit -> publishUnit(unit, clock.instant())));
    }

    /** Enrols a patient, who waits for a plan: readings are kept, and evaluated when the plan is active. */
    public void enrolPatient(NewPatient patient) {
        change(() -> {
            tables.patients().add(patient, clock.instant());
            NewPlan none = new NewPlan(patient.patientId(), Map.of(), Map.of(), null, 1, "varde");
            publishPlan(none, MonitoringPlan.Status.WAITING);
        });
    }

    /** @return the device's secret, base64url of 32 random bytes; it is not stored and cannot be shown again */
    public String enrolDevice(String deviceId, String organisationId) {
        Identifiers.require("deviceId", deviceId);
        DeviceSecret secret = DeviceSecret.random(random);
        change(() -> {
            tables.devices().add(deviceId, organisationId);
            tables.devices().addCredential(deviceId, secret.credential(), clock.instant());
            publishDevice(deviceId);
        });
        return secret.text();
    }

    /**
     * Says whom a device, or one source behind it, measures from an instant on.
     *
     * @param source the sensor behind a gateway; null for whatever has no assignment of its own
     * @param from may lie in the past: readings held back for want of an assignment are then released
     */
    public void assignDevice(String deviceId, @Nullable String source, String patientId, Instant from) {
        change(() -> {
            tables.devices().lock(deviceId);
            tables.patients().lock(patientId);
            tables.devices().assign(deviceId, source, patientId, from);
            publishDevice(deviceId);
        });
    }

    public void activatePlan(NewPlan plan) {
        change(() -> publishPlan(plan, MonitoringPlan.Status.ACTIVE));
    }

    private void change(Runnable work) {
        transactions.executeWithoutResult(status -> work.run());
    }

    private void publishUnit(String careUnitId, Instant now) {
        outbox.append(Topics.CARE_UNITS, careUnitId, tables.units().next(careUnitId, now));
    }

    private void publishDevice(String deviceId) {
        outbox.append(Topics.DEVICES, deviceId, tables.devices().next(deviceId));
    }

    private void publishPlan(NewPlan plan, MonitoringPlan.Status status) {
        PatientTable.Responsible responsible = tables.patients().lock(plan.patientId());
        boolean approved = status == MonitoringPlan.Status.ACTIVE;
        MonitoringPlan event = new MonitoringPlan(
                plan.patientId(),
                responsible.organisationId(),
                tables.plans().nextVersion(plan.patientId()),
                status,
                responsible.careUnitId(),
                List.of(),
                plan.limits(),
                plan.schedule(),
                plan.rules(),
                plan.news2Scale(),
                approved ? plan.approvedBy() : null,
                approved ? clock.instant() : null);
        tables.plans().add(event);
        outbox.append(Topics.MONITORING, plan.patientId(), event);
    }
}
