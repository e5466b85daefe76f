package no.varde.standalone.replay;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import no.varde.standalone.cli.UsageException;

/** Opens a recording, gzip or not, and tells CSV from FHIR by its first character. */
final class RecordingFile {

    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;
    private static final int LOOK_AHEAD = 64;

    private RecordingFile() {}

    static Recording read(Path file, FhirFile fhir, CsvFile csv) throws IOException, UsageException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new UsageException("cannot read " + file);
        }
        try (BufferedReader lines = open(file)) {
            return startsWithBrace(lines) ? fhir.read(lines) : csv.read(lines);
        }
    }

    private static BufferedReader open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        in.mark(2);
        boolean gzip = in.read() == GZIP_FIRST && in.read() == GZIP_SECOND;
        in.reset();
        return new BufferedReader(new InputStreamReader(gzip ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8));
    }

    private static boolean startsWithBrace(BufferedReader lines) throws IOException {
        lines.mark(LOOK_AHEAD);
        int c = lines.read();
        for (int i = 1; i < LOOK_AHEAD && (Character.isWhitespace(c) || c == '\uFEFF'); i++) {
            c = lines.read();
        }
        lines.reset();
        return c == '{';
    }
}
