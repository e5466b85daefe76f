package no.varde.alerts.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import no.varde.alerts.rule.Concern;
import no.varde.alerts.rule.Entry;
import no.varde.alerts.rule.Mark;
import no.varde.alerts.rule.Observed;
import no.varde.contract.event.Quality;
import no.varde.contract.event.Severity;
import no.varde.contract.event.Side;
import no.varde.contract.event.Symptom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EntryCodecTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final Random random = new Random(11);

    @Test
    void whatever_an_entry_holds_comes_back() {
        for (int i = 0; i < 2_000; i++) {
            Entry entry = entry();

            assertThat(contents(EntryCodec.decode(EntryCodec.encode(entry))))
                    .as("entry " + i)
                    .isEqualTo(contents(entry));
        }
    }

    @Test
    void decimals_keep_their_scale_and_all_their_digits() {
        for (String value : List.of(
                "0", "0.00", "97", "97.0", "-12.50", "1E+7", "1E-9", "123456789012345678901234567890.123456789")) {
            assertThat(value(new BigDecimal(value))).isEqualTo(new BigDecimal(value));
        }
        BigDecimal huge = new BigDecimal(BigInteger.TWO.pow(400_000), -3);
        assertThat(value(huge)).isEqualTo(huge);
    }

    @Test
    void every_quality_side_severity_and_symptom_comes_back() {
        for (Quality quality : Quality.values()) {
            Entry entry = plain(EnumSet.allOf(Symptom.class), new Observed("SPO2", BigDecimal.ONE, null, quality));
            Entry back = EntryCodec.decode(EntryCodec.encode(entry));
            assertThat(back.samples().getFirst().quality()).isEqualTo(quality);
            assertThat(back.circumstances().symptoms()).containsExactlyInAnyOrder(Symptom.values());
        }
        List<Mark> marks = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            for (Side side : Side.values()) {
                marks.add(new Mark(new Concern("LIM", "SPO2", side), "LIM-1", severity, marks.size()));
            }
        }
        Entry marked = plain(Set.of()).with(marks, false);
        assertThat(EntryCodec.decode(EntryCodec.encode(marked)).marks()).isEqualTo(marks);
    }

    @Test
    void state_of_another_version_is_refused_rather_than_misread() {
        byte[] bytes = EntryCodec.encode(plain(Set.of()));
        bytes[0]++;

        assertThatThrownBy(() -> EntryCodec.decode(bytes))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("version 2");
    }

    @Test
    void an_entry_takes_about_a_hundred_bytes() {
        Entry entry = new Entry(
                new Entry.Origin("0123456789abcdef0123456789abcdef", "dev-1", null, 7),
                NOON,
                NOON,
                Entry.Circumstances.of(null),
                List.of(new Observed("SPO2", new BigDecimal("97"), null, Quality.GOOD)));

        assertThat(EntryCodec.encode(entry)).hasSizeLessThan(120);
    }

    private @Nullable BigDecimal value(BigDecimal value) {
        Entry entry = plain(Set.of(), new Observed("SPO2", value, null, Quality.GOOD));
        return EntryCodec.decode(EntryCodec.encode(entry)).samples().getFirst().value();
    }

    private static Entry plain(Set<Symptom> symptoms, Observed... observed) {
        return new Entry(
                new Entry.Origin("r1", "dev-1", "hash", 7),
                NOON,
                NOON,
                new Entry.Circumstances(null, symptoms, false),
                List.of(observed));
    }

    private Entry entry() {
        Set<Symptom> symptoms = EnumSet.noneOf(Symptom.class);
        random.ints(random.nextInt(4), 0, Symptom.values().length).forEach(i -> symptoms.add(Symptom.values()[i]));
        List<Observed> observed = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            observed.add(new Observed(text(), maybe(decimal()), maybe(text()), any(Quality.values())));
        }
        List<Mark> marks = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Concern concern = new Concern(text(), maybe(text()), maybe(any(Side.values())));
            marks.add(new Mark(concern, text(), any(Severity.values()), random.nextLong()));
        }
        return new Entry(
                        new Entry.Origin(text(), text(), maybe(text()), random.nextLong()),
                        instant(),
                        instant(),
                        new Entry.Circumstances(maybe(random.nextBoolean()), symptoms, random.nextBoolean()),
                        observed)
                .with(marks, random.nextBoolean());
    }

    private static List<@Nullable Object> contents(Entry entry) {
        List<@Nullable Object> contents = new ArrayList<>();
        contents.add(entry.origin());
        contents.add(entry.measuredAt());
        contents.add(entry.receivedAt());
        contents.add(entry.circumstances());
        contents.add(entry.isInvalid());
        contents.add(entry.marks());
        entry.samples().forEach(sample -> {
            contents.add(sample.vital());
            contents.add(sample.value());
            contents.add(sample.code());
            contents.add(sample.quality());
        });
        return contents;
    }

    private BigDecimal decimal() {
        return new BigDecimal(new BigInteger(random.nextInt(200), random), random.nextInt(40) - 20)
                .multiply(new BigDecimal(random.nextBoolean() ? 1 : -1));
    }

    private Instant instant() {
        return Instant.ofEpochSecond(random.nextLong(-2_000_000_000L, 4_000_000_000L), random.nextInt(1_000_000_000));
    }

    private String text() {
        return random.nextInt(20) == 0 ? "ÆØÅ-µ-" + random.nextInt() : "code-" + random.nextInt(99);
    }

    private <T> @Nullable T maybe(T thing) {
        return random.nextBoolean() ? thing : null;
    }

    private <T> T any(T[] of) {
        return of[random.nextInt(of.length)];
    }
}
