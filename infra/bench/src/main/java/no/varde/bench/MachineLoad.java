package no.varde.bench;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How busy the machine is: who compares figures of two runs must know.
 *
 * @param processors that this process may use
 * @param average runnable threads over the last minute; negative where the system does not say
 */
record MachineLoad(int processors, double average) {

    static MachineLoad now() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return new MachineLoad(system.getAvailableProcessors(), system.getSystemLoadAverage());
    }

    Map<String, Object> json(MachineLoad before) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("processors", processors);
        json.put("loadBefore", before.average);
        json.put("loadAfter", average);
        return json;
    }

    Measured.Line line(MachineLoad before) {
        return new Measured.Line(
                "machine",
                String.format(
                        Locale.ROOT,
                        "%d processors, load %.2f before and %.2f after",
                        processors,
                        before.average,
                        average));
    }
}
