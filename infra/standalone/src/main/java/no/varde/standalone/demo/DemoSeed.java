package no.varde.standalone.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.varde.contract.event.Role;
import no.varde.dashboard.registry.CareRegistry;
import no.varde.dashboard.registry.NewCareUnit;
import no.varde.dashboard.registry.NewPatient;
import no.varde.dashboard.registry.NewPlan;
import no.varde.dashboard.registry.NewUser;
import no.varde.standalone.body.Programme;
import no.varde.standalone.cli.UsageException;
import org.jspecify.annotations.Nullable;

/** Fills an empty registry once, as an administrator would, and remembers what it made. */
public final class DemoSeed {

    private static final String ORGANISATION = "org-demo";
    private static final String APPROVED_BY = "doctor";
    private static final String FREE_DEVICE = "dev-oximeter";
    private static final ZoneId ZONE = ZoneId.of("Europe/Oslo");

    /** Devices were handed out a good while ago, so that a replay of some weeks finds its patient. */
    private static final Duration ASSIGNED_SINCE = Duration.ofDays(60);

    private static final Duration SHIFT = Duration.ofHours(12);

    private record Staff(String username, String name, Role role, Set<String> units) {}

    private static final Set<String> BOTH = Set.of(DemoPeople.NORTH, DemoPeople.SOUTH);
    private static final List<Staff> STAFF = List.of(
            new Staff("nurse", "Ingrid Holm", Role.NURSE, Set.of(DemoPeople.NORTH)),
            new Staff("nurse-south", "Eirik Lie", Role.NURSE, Set.of(DemoPeople.SOUTH)),
            new Staff("senior", "Marit Dahl", Role.SENIOR_NURSE, BOTH),
            new Staff("doctor", "Jonas Berg", Role.DOCTOR, BOTH),
            new Staff("admin", "Silje Krogh", Role.ADMIN, BOTH),
            new Staff("tech", "Amir Nilsen", Role.TECH_SUPPORT, BOTH));

    private final CareRegistry registry;
    private final WardFile file;
    private final Clock clock;

    public DemoSeed(CareRegistry registry, Path dataDirectory, Clock clock) {
        this.registry = registry;
        this.file = new WardFile(dataDirectory);
        this.clock = clock;
    }

    /**
     * The demo ward of this data directory, made now if the registry is empty.
     *
     * @param patients how many; 0 for a ward with nothing but an administrator's log-in
     * @param password of the log-ins, if it is made now
     * @return empty if the registry holds a ward that was not made here
     * @throws UsageException if an earlier start was interrupted while it made the ward
     */
    public Optional<DemoWard> ward(int patients, String password) throws IOException, UsageException {
        Optional<DemoWard> known = file.read();
        if (file.isHalfMade()) {
            throw new UsageException("an earlier start was interrupted while it made the demo ward: use --fresh");
        }
        if (known.isPresent() || !registry.isEmpty()) {
            return known;
        }
        file.begin();
        DemoWard ward = patients == 0 ? administratorOnly(password) : make(patients, password);
        file.write(ward);
        return Optional.of(ward);
    }

    /** Only what is needed to sign in: one organisation, one care unit, one administrator. */
    private DemoWard administratorOnly(String password) {
        registry.addOrganisation("org-main", "Varde");
        registry.addCareUnit(new NewCareUnit("unit-main", "org-main", "Hjemmeoppfølging", ZONE));
        registry.addUser(new NewUser("admin", "Administrator", password, Set.of(Role.ADMIN), Set.of("unit-main")));
        return new DemoWard(clock.instant(), password, List.of(new DemoWard.Login("admin", Role.ADMIN)), List.of());
    }

    /**
     * Everybody is at work for the next hours, so that each step of an escalation finds somebody whatever the hour. The
     * units have no opening hours, which means always open, and nobody has a phone number or mail address.
     */
    public void beginShift(DemoWard ward) {
        if (ward.devices().isEmpty()) {
            return;
        }
        Instant until = clock.instant().plus(SHIFT);
        ward.logins().forEach(login -> registry.setShift(login.username(), until));
    }

    private DemoWard make(int patients, String password) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        registry.addOrganisation(ORGANISATION, "Fjordvik kommune (demo)");
        registry.addCareUnit(new NewCareUnit(DemoPeople.NORTH, ORGANISATION, "Hjemmeoppfølging nord", ZONE));
        registry.addCareUnit(new NewCareUnit(DemoPeople.SOUTH, ORGANISATION, "Hjemmeoppfølging sør", ZONE));
        for (Staff staff : STAFF) {
            registry.addUser(
                    new NewUser(staff.username(), staff.name(), password, Set.of(staff.role()), staff.units()));
        }
        List<DemoWard.Device> devices = new ArrayList<>();
        List<DemoPatient> people = DemoPeople.patients(patients);
        for (DemoPatient patient : people) {
            devices.add(enrol(patient, devices.size(), now));
        }
        devices.add(device(FREE_DEVICE, people.getFirst().patientId(), now, null));
        List<DemoWard.Login> logins = STAFF.stream()
                .map(staff -> new DemoWard.Login(staff.username(), staff.role()))
                .toList();
        return new DemoWard(now, password, logins, devices);
    }

    private DemoWard.Device enrol(DemoPatient patient, int index, Instant now) {
        registry.enrolPatient(new NewPatient(
                patient.patientId(),
                ORGANISATION,
                patient.careUnitId(),
                patient.name().given(),
                patient.name().family(),
                patient.identityNumber(),
                patient.birthDate(),
                title(patient.programme())));
        DemoWard.Wearer wearer =
                new DemoWard.Wearer(patient.programme(), patient.course(), index + 1, patient.dropsOut());
        registry.activatePlan(new NewPlan(
                patient.patientId(),
                patient.programme().limits(),
                patient.programme().rules(),
                wearer.body(now).schedule(),
                patient.programme().news2Scale(),
                APPROVED_BY));
        String deviceId = patient.patientId().replace("pt-", "dev-");
        return device(deviceId, patient.patientId(), now, wearer);
    }

    private DemoWard.Device device(String deviceId, String patientId, Instant now, DemoWard.@Nullable Wearer wearer) {
        String secret = registry.enrolDevice(deviceId, ORGANISATION);
        registry.assignDevice(deviceId, null, patientId, now.minus(ASSIGNED_SINCE));
        return new DemoWard.Device(deviceId, patientId, secret, wearer);
    }

    private static String title(Programme programme) {
        return switch (programme) {
            case COPD -> "KOLS";
            case HEART_FAILURE -> "Hjertesvikt";
            case DIABETES -> "Diabetes";
            case HYPERTENSION -> "Høyt blodtrykk";
            case INFECTION -> "Infeksjon";
            case MENTAL_HEALTH -> "Psykisk helse";
        };
    }
}
