package no.varde.alerts.stream;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import no.varde.alerts.rule.Concern;
import no.varde.alerts.rule.Entry;
import no.varde.alerts.rule.Mark;
import no.varde.alerts.rule.Observed;
import no.varde.alerts.rule.Sample;
import no.varde.contract.event.Quality;
import no.varde.contract.event.Severity;
import no.varde.contract.event.Side;
import no.varde.contract.event.Symptom;
import org.jspecify.annotations.Nullable;

/**
 * Entries as bytes of the state store: about a hundred each, a quarter of what JSON takes, and read back tens of times as
 * fast, which is what loading a patient costs. Enums are written by name, so that a new constant changes nothing.
 */
final class EntryCodec {

    private static final int VERSION = 1;

    private EntryCodec() {}

    static byte[] encode(Entry entry) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(160);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            origin(out, entry.origin());
            instant(out, entry.measuredAt());
            instant(out, entry.receivedAt());
            circumstances(out, entry.circumstances());
            out.writeBoolean(entry.isInvalid());
            out.writeShort(entry.samples().size());
            for (Sample sample : entry.samples()) {
                sample(out, sample);
            }
            out.writeShort(entry.marks().size());
            for (Mark mark : entry.marks()) {
                mark(out, mark);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return bytes.toByteArray();
    }

    static Entry decode(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int version = in.readByte();
            if (version != VERSION) {
                throw new IllegalStateException("state of version " + version + "; this build reads " + VERSION);
            }
            Entry.Origin origin = origin(in);
            Instant measuredAt = instant(in);
            Instant receivedAt = instant(in);
            Entry.Circumstances circumstances = circumstances(in);
            boolean invalid = in.readBoolean();
            int values = in.readUnsignedShort();
            List<Observed> observed = new ArrayList<>(values);
            for (int i = 0; i < values; i++) {
                observed.add(observed(in));
            }
            int said = in.readUnsignedShort();
            List<Mark> marks = new ArrayList<>(said);
            for (int i = 0; i < said; i++) {
                marks.add(mark(in));
            }
            return new Entry(origin, measuredAt, receivedAt, circumstances, observed).with(marks, invalid);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    private static void origin(DataOutputStream out, Entry.Origin origin) throws IOException {
        out.writeUTF(origin.readingId());
        out.writeUTF(origin.deviceId());
        text(out, origin.contentHash());
        out.writeLong(origin.arrival());
    }

    private static Entry.Origin origin(DataInputStream in) throws IOException {
        return new Entry.Origin(in.readUTF(), in.readUTF(), text(in), in.readLong());
    }

    private static void circumstances(DataOutputStream out, Entry.Circumstances said) throws IOException {
        out.writeByte(said.onOxygen() == null ? -1 : said.onOxygen() ? 1 : 0);
        out.writeBoolean(said.clockFault());
        out.writeByte(said.symptoms().size());
        for (Symptom symptom : said.symptoms()) {
            out.writeUTF(symptom.name());
        }
    }

    private static Entry.Circumstances circumstances(DataInputStream in) throws IOException {
        int oxygen = in.readByte();
        boolean clockFault = in.readBoolean();
        int reported = in.readUnsignedByte();
        Set<Symptom> symptoms = EnumSet.noneOf(Symptom.class);
        for (int i = 0; i < reported; i++) {
            symptoms.add(Symptom.valueOf(in.readUTF()));
        }
        return new Entry.Circumstances(oxygen < 0 ? null : oxygen == 1, symptoms, clockFault);
    }

    private static void sample(DataOutputStream out, Sample sample) throws IOException {
        out.writeUTF(sample.vital());
        out.writeByte(letter(sample.quality()));
        text(out, sample.code());
        BigDecimal value = sample.value();
        out.writeBoolean(value != null);
        if (value != null) {
            byte[] unscaled = value.unscaledValue().toByteArray();
            out.writeInt(value.scale());
            out.writeShort(unscaled.length);
            out.write(unscaled);
        }
    }

    private static Observed observed(DataInputStream in) throws IOException {
        String vital = in.readUTF().intern();
        Quality quality = quality(in.readByte());
        String code = text(in);
        BigDecimal value = null;
        if (in.readBoolean()) {
            int scale = in.readInt();
            value = new BigDecimal(new BigInteger(in.readNBytes(in.readUnsignedShort())), scale);
        }
        return new Observed(vital, value, code, quality);
    }

    private static char letter(Quality quality) {
        return switch (quality) {
            case GOOD -> 'G';
            case SUSPECT -> 'S';
            case REJECTED -> 'R';
        };
    }

    private static Quality quality(byte letter) {
        return switch (letter) {
            case 'G' -> Quality.GOOD;
            case 'S' -> Quality.SUSPECT;
            case 'R' -> Quality.REJECTED;
            default -> throw new IllegalStateException("state with a quality that this build does not know");
        };
    }

    private static void mark(DataOutputStream out, Mark mark) throws IOException {
        out.writeUTF(mark.concern().family());
        text(out, mark.concern().vital());
        text(out, mark.concern().side() == null ? null : mark.concern().side().name());
        out.writeUTF(mark.ruleId());
        out.writeUTF(mark.severity().name());
        out.writeLong(mark.arrival());
    }

    private static Mark mark(DataInputStream in) throws IOException {
        String family = in.readUTF();
        String vital = text(in);
        String side = text(in);
        Concern concern = new Concern(family, vital, side == null ? null : Side.valueOf(side));
        return new Mark(concern, in.readUTF(), Severity.valueOf(in.readUTF()), in.readLong());
    }

    private static void instant(DataOutputStream out, Instant instant) throws IOException {
        out.writeLong(instant.getEpochSecond());
        out.writeInt(instant.getNano());
    }

    private static Instant instant(DataInputStream in) throws IOException {
        return Instant.ofEpochSecond(in.readLong(), in.readInt());
    }

    private static void text(DataOutputStream out, @Nullable String text) throws IOException {
        out.writeUTF(text == null ? "" : text);
    }

    private static @Nullable String text(DataInputStream in) throws IOException {
        String text = in.readUTF();
        return text.isEmpty() ? null : text;
    }
}
