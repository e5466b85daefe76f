package no.varde.alerts.rule.baseline;

import java.math.BigDecimal;
import java.util.Map;
import no.varde.contract.vitals.Vital;

/**
 * The least spread of daily means that a baseline is believed to have. Fourteen values that happen to lie close together,
 * or that a device rounds, do not make a patient steadier than home measuring is; without a floor a pulse of 62 after
 * fourteen days of 60 would be an event. Each is about the error of one home measurement, chosen so that two of them are a
 * change worth a call. Project defaults:
 *
 * <table>
 * <caption>floors in the canonical unit</caption>
 * <tr><td>HEART_RATE</td><td>3 /min</td><td>posture and the minutes before move it more; 2 floors pass the deadband 5</td></tr>
 * <tr><td>BP_SYSTOLIC, BP_DIASTOLIC</td><td>5, 3 mm[Hg]</td><td>a cuff may be wrong by 5 on the mean (ISO 81060-2)</td></tr>
 * <tr><td>SPO2</td><td>1 %</td><td>shown in whole percent; oximeters are good to 2 to 3 %</td></tr>
 * <tr><td>RESP_RATE</td><td>1.5 /min</td><td>counted by the patient over half a minute: steps of 2</td></tr>
 * <tr><td>BODY_TEMP</td><td>0.2 Cel</td><td>thermometer and time of day</td></tr>
 * <tr><td>BODY_WEIGHT</td><td>0.5 kg</td><td>food, drink and clothes from day to day</td></tr>
 * <tr><td>GLUCOSE_MMOL</td><td>0.5 mmol/L</td><td>meters are allowed 0.83 below 5.55 (ISO 15197)</td></tr>
 * <tr><td>FEV1</td><td>0.10 L</td><td>two good blows differ by up to 0.15 (ATS/ERS), which 1.645 floors pass</td></tr>
 * <tr><td>PEF</td><td>20 L/min</td><td>two good blows differ by up to 40 (ATS/ERS)</td></tr>
 * <tr><td>PAIN_NRS</td><td>1</td><td>one step of the scale</td></tr>
 * <tr><td>STEPS, SLEEP</td><td>1000 /d, 30 min</td><td>what a day's plans change</td></tr>
 * <tr><td>O2_SUPPLEMENT</td><td>0.5 L/min</td><td>one step of a flow meter</td></tr>
 * <tr><td>INR, CRP</td><td>0.3, 5 mg/L</td><td>capillary meters</td></tr>
 * </table>
 *
 * Any other vital: its deadband, or one step of its last decimal if that is more.
 */
final class SpreadFloor {

    private static final Map<String, BigDecimal> FLOORS = Map.ofEntries(
            Map.entry("HEART_RATE", new BigDecimal("3")),
            Map.entry("BP_SYSTOLIC", new BigDecimal("5")),
            Map.entry("BP_DIASTOLIC", new BigDecimal("3")),
            Map.entry("SPO2", new BigDecimal("1")),
            Map.entry("RESP_RATE", new BigDecimal("1.5")),
            Map.entry("BODY_TEMP", new BigDecimal("0.2")),
            Map.entry("BODY_WEIGHT", new BigDecimal("0.5")),
            Map.entry("GLUCOSE_MMOL", new BigDecimal("0.5")),
            Map.entry("FEV1", new BigDecimal("0.10")),
            Map.entry("PEF", new BigDecimal("20")),
            Map.entry("PAIN_NRS", new BigDecimal("1")),
            Map.entry("STEPS", new BigDecimal("1000")),
            Map.entry("SLEEP", new BigDecimal("30")),
            Map.entry("O2_SUPPLEMENT", new BigDecimal("0.5")),
            Map.entry("INR", new BigDecimal("0.3")),
            Map.entry("CRP", new BigDecimal("5")));

    private SpreadFloor() {}

    static BigDecimal of(Vital vital) {
        BigDecimal floor = FLOORS.get(vital.code());
        return floor != null ? floor : vital.deadband().max(BigDecimal.ONE.movePointLeft(vital.decimals()));
    }
}
