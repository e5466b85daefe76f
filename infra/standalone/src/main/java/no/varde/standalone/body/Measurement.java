package no.varde.standalone.body;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.varde.contract.event.Symptom;
import org.jspecify.annotations.Nullable;

/**
 * What one simulated person's devices show at one instant, and what the person says with it.
 *
 * @param values by vital code, at each vital's number of decimals, in its canonical unit
 * @param codes of coded vitals, such as A of ACVPU
 * @param onOxygen whether extra oxygen is breathed; null where nobody says
 * @param symptoms reported with the reading
 */
public record Measurement(
        Instant at,
        Map<String, BigDecimal> values,
        Map<String, String> codes,
        @Nullable Boolean onOxygen,
        List<Symptom> symptoms) {

    public Measurement {
        values = new TreeMap<>(values);
        codes = Map.copyOf(codes);
        symptoms = List.copyOf(symptoms);
    }
}
