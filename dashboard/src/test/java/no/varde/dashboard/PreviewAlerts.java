package no.varde.dashboard;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.varde.contract.event.AlertState;
import no.varde.contract.event.Severity;
import no.varde.dashboard.alerts.Alert;
import no.varde.dashboard.alerts.Escalation;

/** One alert of each kind that looks like no other, for the patients of {@link Preview}. */
final class PreviewAlerts {

    private static final Alert.Person KARI = new Alert.Person("kari", "Kari Nilsen");

    private PreviewAlerts() {}

    static void ofEachKind(AlertsStub alerts) {
        Instant now = Instant.now();
        put(
                alerts,
                "n1",
                "p000",
                Severity.RED,
                "ruleId=NEWS-1 family=NEWS vital= side= limit= value=7 news2=7 tier=0",
                "RESPIRATION_RATE=3 PULSE=2 SPO2=2 complete=1",
                Map.of());
        alerts.escalate("n1", new Escalation(3, now.plusSeconds(240), true));
        put(
                alerts,
                "bp000",
                "p000",
                Severity.YELLOW,
                "vital=HEART_RATE side=HIGH value=104 limit=101 suppressedBy=n1 tier=5",
                "",
                Map.of());
        put(
                alerts,
                "w1",
                "p001",
                Severity.RED,
                "ruleId=HF-W1 family=HF-W vital=BODY_WEIGHT side=HIGH value=84.7 limit=84.4",
                "change=2.3 comparedWith=82.4",
                Map.of("symptoms", List.of("BREATHLESS_MORE", "SWELLING_MORE")));
        put(
                alerts,
                "m2",
                "p002",
                Severity.TECH,
                "ruleId=MISS-2 family=MISS category=MISSING vital=BODY_WEIGHT",
                "",
                Map.of());
        put(
                alerts,
                "m3",
                "p003",
                Severity.YELLOW,
                "ruleId=MISS-3 family=MISS category=MISSING vital= value= limit= side=",
                "hours=72",
                Map.of());
        alerts.put(AlertsStub.with(
                AlertsStub.open("ap004", "p004", "north", Severity.RED, "SPO2", "85"),
                Map.of(
                        "repeatNormal",
                        new Alert.RepeatNormal(new BigDecimal("97"), now.minusSeconds(120)),
                        "news2",
                        5)));
        Alert tried = AlertsStub.moved(
                AlertsStub.open("ap005", "p005", "north", Severity.RED, "SPO2", "86"),
                AlertState.IN_PROGRESS,
                KARI,
                null);
        alerts.put(AlertsStub.with(tried, Map.of("contactAttempts", 2, "recallAt", now.plusSeconds(480))));
        Alert parked = AlertsStub.moved(
                AlertsStub.open("ap006", "p006", "south", Severity.YELLOW, "SPO2", "90"),
                AlertState.SNOOZED,
                KARI,
                null);
        alerts.put(AlertsStub.with(parked, "snoozedUntil", now.plus(Duration.ofHours(3))));
        put(
                alerts,
                "s1",
                "p007",
                Severity.RED,
                "ruleId=SYM-RED family=SYM vital= value= limit= side= tier=0",
                "",
                Map.of("symptoms", List.of("CHEST_PAIN", "CANNOT_SPEAK_SENTENCES")));
        Alert late = AlertsStub.with(
                AlertsStub.open("l1", "p009", "south", Severity.YELLOW, "SPO2", "85"),
                Map.of("family", "LATE", "ruleId", "LIM-1", "measuredAt", now.minus(Duration.ofDays(2))));
        alerts.put(late);
        put(
                alerts,
                "ap010",
                "p010",
                Severity.TECH,
                "ruleId=TECH-1 family=TECH-1 category=TECHNICAL suppressedBy=PLAN tier=5",
                "percent=8",
                Map.of());
        put(
                alerts,
                "v1",
                "",
                Severity.RED,
                "ruleId=TECH-8 family=TECH-8 category=TECHNICAL vital= side= value=30 limit=20 patientId= careUnitId=",
                "silent=12 active=40",
                Map.of());
    }

    /** @param texts fields and what they are; nothing for none */
    private static void put(
            AlertsStub alerts,
            String id,
            String patient,
            Severity severity,
            String texts,
            String inputs,
            Map<String, ?> more) {
        Map<String, Object> fields = new HashMap<>(more);
        pairs(texts).forEach((name, text) -> fields.put(name, text.isEmpty() ? null : text));
        Map<String, BigDecimal> numbers = new HashMap<>();
        pairs(inputs).forEach((name, number) -> numbers.put(name, new BigDecimal(number)));
        fields.put("inputs", numbers);
        alerts.put(AlertsStub.with(AlertsStub.open(id, patient, "north", severity, "SPO2", "88"), fields));
    }

    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new HashMap<>();
        Arrays.stream(text.split(" ")).filter(pair -> !pair.isEmpty()).forEach(pair -> {
            String[] parts = pair.split("=", -1);
            pairs.put(parts[0], parts[1]);
        });
        return pairs;
    }
}
