package no.varde.dashboard;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import no.varde.contract.event.AlertState;
import no.varde.contract.event.Role;
import no.varde.contract.event.Severity;
import no.varde.contract.vitals.Limits;
import no.varde.contract.vitals.VitalsTable;
import no.varde.dashboard.alerts.Alert;
import no.varde.dashboard.registry.NewPlan;
import no.varde.embedded.EmbeddedPlatform;
import no.varde.testkit.SharedPlatform;

/**
 * The pages with invented patients, to look at: {@code Preview [rows] [port]}. Users {@code kari} (nurse), {@code siv}
 * (senior nurse), {@code tom} (a nurse with nothing to do) and {@code admin}.
 */
public final class Preview {

    private static final List<String> NAMES = List.of(
            "Ola|Nordmann",
            "Inger|Berg",
            "Per|Holm",
            "Anne-Marie Kristoffersdatter|von Hohenstein-Vestergaard Lindqvist",
            "Leif|Haugen",
            "Sigrid|Moen",
            "Arne|Dahl",
            "Ragnhild|Østby",
            "Kåre|Sæther",
            "Åse|Lie",
            "Jan|Bakke",
            "Unni|Vik");

    private Preview() {}

    public static void main(String[] args) throws InterruptedException {
        int rows = args.length > 0 ? Integer.parseInt(args[0]) : 8;
        int port = args.length > 1 ? Integer.parseInt(args[1]) : 18080;
        EmbeddedPlatform platform = SharedPlatform.get();
        VitalsViews vitals = new VitalsViews(platform);
        AlertsStub alerts = new AlertsStub();
        RunningDashboard dashboard = new RunningDashboard(platform, alerts.url(), port);
        dashboard.registry().addOrganisation("org", "Nordvik kommune");
        dashboard.addUnit("org", "north", "Oppfølging nord");
        dashboard.addUnit("org", "south", "Oppfølging sør");
        dashboard.addUser("kari", "Kari Nilsen", Role.NURSE, "north", "south");
        dashboard.addUser("siv", "Siv Hauge", Role.SENIOR_NURSE, "north", "south");
        dashboard.addUser("tom", "Tom Aas", Role.NURSE);
        dashboard.addUser("admin", "Ada Minde", Role.ADMIN, "north");
        fill(dashboard, vitals, alerts, rows);
        System.out.println("ready " + dashboard.url() + ", password " + RunningDashboard.PASSWORD);
        Thread.currentThread().join();
    }

    private static void fill(RunningDashboard dashboard, VitalsViews vitals, AlertsStub alerts, int rows) {
        Random random = new Random(4);
        for (int i = 0; i < Math.max(rows, 12); i++) {
            String id = "p%03d".formatted(i);
            String[] name = NAMES.get(i % NAMES.size()).split("\\|");
            dashboard.addPatient(id, "org", i % 3 == 0 ? "south" : "north", name[0], name[1]);
            plan(dashboard, id);
            dashboard.registry().enrolDevice("pulse-" + id, "org");
            dashboard
                    .registry()
                    .assignDevice("pulse-" + id, null, id, Instant.now().minus(Duration.ofDays(9)));
            vitals.execute(
                    "INSERT INTO vitals.test_device VALUES ('pulse-" + id + "', true, 0.83, '1.2', now(), now())");
            if (i < 20 && i != 2) {
                measure(vitals, random, id, i);
            }
            if (i < rows) {
                alert(alerts, id, i);
            }
        }
        if (rows > 0) {
            PreviewAlerts.ofEachKind(alerts);
        }
    }

    private static void plan(RunningDashboard dashboard, String id) {
        Map<String, Limits> limits = Map.of(
                "SPO2", new Limits(new BigDecimal("88"), new BigDecimal("91"), null, null),
                "HEART_RATE", VitalsTable.STANDARD.get("HEART_RATE").defaults(),
                "BODY_TEMP", VitalsTable.STANDARD.get("BODY_TEMP").defaults());
        dashboard.registry().activatePlan(new NewPlan(id, limits, Map.of(), null, 1, "kari"));
    }

    private static void measure(VitalsViews vitals, Random random, String id, int i) {
        Instant now = Instant.now();
        for (int step = 0; step < 60; step++) {
            Instant at = now.minus(Duration.ofMinutes(4 + 24L * step));
            if (step > 18 && step < 28) {
                continue;
            }
            double fall = i % 4 == 0 ? (60 - step) / 9.0 : 0;
            vitals.add(id, "SPO2", at, Math.round(95 - fall + random.nextGaussian()), step == 7 ? 1 : 0);
            vitals.add(id, "HEART_RATE", at, Math.round(78 + fall + 4 * random.nextGaussian()));
            if (step % 12 == 0) {
                vitals.add(id, "BODY_TEMP", at, 36.8 + random.nextGaussian() / 5);
                vitals.add(id, "BODY_WEIGHT", at, 82.4 + random.nextGaussian() / 5);
                vitals.add(id, "ACVPU", at, 0);
            }
        }
    }

    private static void alert(AlertsStub alerts, String id, int i) {
        String unit = i % 3 == 0 ? "south" : "north";
        Severity severity = i % 4 == 0 ? Severity.RED : i == 2 || i == 10 ? Severity.TECH : Severity.YELLOW;
        Alert alert = AlertsStub.open("a" + id, id, unit, severity, "SPO2", i % 4 == 0 ? "87" : "90");
        alerts.put(i % 6 == 5 ? AlertsStub.moved(alert, AlertState.ACKNOWLEDGED, owner(i), null) : alert);
        if (i == 0) {
            alerts.put(AlertsStub.open("b" + id, id, unit, Severity.YELLOW, "HEART_RATE", "104"));
        }
    }

    private static Alert.Person owner(int i) {
        return i % 4 == 1 ? new Alert.Person("kari", "Kari Nilsen") : new Alert.Person("tom", "Tom Aas");
    }
}
