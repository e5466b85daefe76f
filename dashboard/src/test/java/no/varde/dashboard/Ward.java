package no.varde.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.varde.contract.event.Role;
import no.varde.contract.event.Severity;
import no.varde.dashboard.alerts.Alert;
import no.varde.testkit.SharedPlatform;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One dashboard for all tests of this JVM, with a stub for {@code alerts}: Kari, a nurse in the north; Ada, an
 * administrator; Ola in the north; Inger in the south; Per in the south, shared with the north.
 */
public final class Ward {

    private static final String SUFFIX = UUID.randomUUID().toString().substring(0, 8);

    public static final String NORTH = "north-" + SUFFIX;
    public static final String SOUTH = "south-" + SUFFIX;
    public static final String OLA = "ola-" + SUFFIX;
    public static final String INGER = "inger-" + SUFFIX;
    public static final String PER = "per-" + SUFFIX;

    /** The nurse as an alert names her. */
    public static final Alert.Person KARI = new Alert.Person("kari-" + SUFFIX, "Kari Nilsen");

    public static final VitalsViews VITALS = new VitalsViews(SharedPlatform.get());
    public static final AlertsStub ALERTS = new AlertsStub();
    public static final RunningDashboard DASHBOARD = new RunningDashboard(
            SharedPlatform.get(),
            ALERTS.url(),
            0,
            // its events matter to no test, and its relay would do the work of one that a test has stopped
            "--dashboard.outbox.enabled=false");

    static {
        String org = "org-" + SUFFIX;
        DASHBOARD.registry().addOrganisation(org, "Nordvik");
        DASHBOARD.addUnit(org, NORTH, "Nord");
        DASHBOARD.addUnit(org, SOUTH, "Sør");
        DASHBOARD.addUser("kari-" + SUFFIX, "Kari Nilsen", Role.NURSE, NORTH);
        DASHBOARD.addUser("ada-" + SUFFIX, "Ada Minde", Role.ADMIN, NORTH);
        DASHBOARD.addPatient(OLA, org, NORTH, "Ola", "Nordmann <b>");
        DASHBOARD.addPatient(INGER, org, SOUTH, "Inger", "Berg");
        DASHBOARD.addPatient(PER, org, SOUTH, "Per", "Holm");
        DASHBOARD
                .bean(JdbcClient.class)
                .sql("INSERT INTO care.patient_share VALUES (?, ?, now(), NULL, 'consent')")
                .params(PER, NORTH)
                .update();
        VITALS.add(OLA, "SPO2", Instant.now().minus(Duration.ofMinutes(50)), 93);
        VITALS.add(OLA, "SPO2", Instant.now().minus(Duration.ofMinutes(4)), 88);
        Runtime.getRuntime().addShutdownHook(new Thread(DASHBOARD::close));
    }

    private Ward() {}

    public static Browser kari() {
        return new Browser(DASHBOARD.url()).signIn("kari-" + SUFFIX);
    }

    public static Browser admin() {
        return new Browser(DASHBOARD.url()).signIn("ada-" + SUFFIX);
    }

    public static Browser stranger() {
        return new Browser(DASHBOARD.url());
    }

    public static Alert red(String patientId, String unit) {
        return AlertsStub.open("a-" + UUID.randomUUID(), patientId, unit, Severity.RED, "SPO2", "88");
    }

    /** What was written down about the patient. */
    public static List<String> audited(String patientId) {
        return DASHBOARD
                .bean(JdbcClient.class)
                .sql("SELECT DISTINCT action FROM audit.entry WHERE patient_id = ?")
                .param(patientId)
                .query(String.class)
                .list();
    }
}
