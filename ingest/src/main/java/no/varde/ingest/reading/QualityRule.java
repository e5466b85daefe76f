package no.varde.ingest.reading;

import java.util.Optional;
import no.varde.contract.event.Quality;
import no.varde.contract.event.Reading;
import no.varde.contract.vitals.Vital;
import no.varde.ingest.payload.DecodedValue;

/** How far a value is to be trusted, by the ranges of the table of vitals and by the clock that came with it. */
final class QualityRule {

    private QualityRule() {}

    static Reading.Value judge(DecodedValue decoded, boolean clockIsWrong) {
        Vital vital = decoded.vital();
        Quality byRange = byRange(decoded);
        Quality quality = clockIsWrong && byRange == Quality.GOOD ? Quality.SUSPECT : byRange;
        return switch (decoded) {
            case DecodedValue.Numeric numeric ->
                new Reading.Value(vital.code(), numeric.value(), null, null, vital.unit(), quality);
            case DecodedValue.Coded coded -> new Reading.Value(vital.code(), null, coded.code(), null, null, quality);
            case DecodedValue.Absent absent ->
                new Reading.Value(vital.code(), null, null, absent.reason(), null, quality);
        };
    }

    /** What the sender is told of a value outside its plausible range. */
    static Optional<String> note(DecodedValue decoded) {
        Quality quality = byRange(decoded);
        return quality == Quality.GOOD
                ? Optional.empty()
                : Optional.of(decoded.vital().code() + " " + quality);
    }

    private static Quality byRange(DecodedValue decoded) {
        if (!(decoded instanceof DecodedValue.Numeric(Vital vital, var value))) {
            return Quality.GOOD;
        }
        var rounded = vital.rounded(value);
        if (!vital.accepted().contains(rounded)) {
            return Quality.REJECTED;
        }
        return vital.plausible().contains(rounded) ? Quality.GOOD : Quality.SUSPECT;
    }
}
