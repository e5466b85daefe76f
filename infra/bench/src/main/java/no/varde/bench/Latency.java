package no.varde.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;

/** Times taken, from a microsecond to two minutes, to three digits. Many threads may record. */
final class Latency {

    private static final long HIGHEST_MICROS = TimeUnit.MINUTES.toMicros(2);
    private static final int DIGITS = 3;
    private static final double MICROS = 1000;
    private static final double P50 = 50;
    private static final double P99 = 99;

    private final ConcurrentHistogram histogram = new ConcurrentHistogram(HIGHEST_MICROS, DIGITS);

    void record(Duration taken) {
        long micros = TimeUnit.NANOSECONDS.toMicros(taken.toNanos());
        histogram.recordValue(Math.clamp(micros, 1, HIGHEST_MICROS));
    }

    long count() {
        return histogram.getTotalCount();
    }

    double p50Millis() {
        return histogram.getValueAtPercentile(P50) / MICROS;
    }

    double p99Millis() {
        return histogram.getValueAtPercentile(P99) / MICROS;
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("p50", p50Millis());
        json.put("p99", p99Millis());
        json.put("max", histogram.getMaxValue() / MICROS);
        json.put("n", count());
        return json;
    }

    Measured.Line line(String what) {
        return new Measured.Line(
                what,
                String.format(
                        Locale.ROOT,
                        "p50 %8.1f ms   p99 %8.1f ms   max %8.1f ms   n %d",
                        p50Millis(),
                        p99Millis(),
                        histogram.getMaxValue() / MICROS,
                        count()));
    }
}
