package no.varde.ingest.payload.fhir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import no.varde.ingest.payload.SensorName;
import no.varde.ingest.payload.json.Json;
import org.jspecify.annotations.Nullable;

/** The Device resources that came along, by every way in which an Observation may refer to them. */
record Devices(Map<String, Json.Members> byReference) {

    private static final int MAX_CANDIDATES = 8;

    static Devices in(Json.Members bundle) {
        Map<String, Json.Members> byReference = new HashMap<>();
        for (Json.Members entry : bundle.objects("entry")) {
            Json.Members resource = entry.object("resource");
            if (isDevice(resource)) {
                put(byReference, entry.text("fullUrl"), "", resource);
                put(byReference, resource.text("id"), "Device/", resource);
            }
        }
        return new Devices(byReference);
    }

    static Devices containedIn(Json.Members observation) {
        Map<String, Json.Members> byReference = new HashMap<>();
        observation.objects("contained").stream()
                .filter(Devices::isDevice)
                .forEach(device -> put(byReference, device.text("id"), "#", device));
        return new Devices(byReference);
    }

    /**
     * What {@code Observation.device} mentions: its identifier, the identifiers of the Device it points to, and the
     * last part of the reference itself. A reference is not a sensor's id, so the registry has the last word.
     */
    SensorName sensorOf(Json.Members observation) {
        Json.Members device = observation.object("device");
        String reference = device.text("reference");
        List<@Nullable String> mentioned = new ArrayList<>();
        mentioned.add(device.object("identifier").text("value"));
        identifiers(reference).forEach(mentioned::add);
        mentioned.add(reference == null ? null : reference.substring(reference.lastIndexOf('/') + 1));
        Set<String> candidates = new LinkedHashSet<>();
        for (String name : mentioned) {
            if (name != null && SensorName.isValid(name) && candidates.size() < MAX_CANDIDATES) {
                candidates.add(name);
            }
        }
        return candidates.isEmpty() ? new SensorName.Unnamed() : new SensorName.Mentioned(List.copyOf(candidates));
    }

    private Stream<@Nullable String> identifiers(@Nullable String reference) {
        Json.Members device = reference == null ? null : byReference.get(reference);
        return device == null
                ? Stream.empty()
                : device.objects("identifier").stream().map(identifier -> identifier.text("value"));
    }

    private static void put(
            Map<String, Json.Members> into, @Nullable String reference, String prefix, Json.Members device) {
        if (reference != null) {
            into.putIfAbsent(prefix + reference, device);
        }
    }

    private static boolean isDevice(Json.Members resource) {
        return Objects.equals(resource.text("resourceType"), "Device");
    }
}
