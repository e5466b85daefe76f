package no.varde.bench;

import java.io.IOException;
import no.varde.standalone.cli.UsageException;

/** One thing that is measured. A new one is a class and its place in {@link Measurements}. */
interface Measurement {

    /** @throws UsageException if the machine or the ward does not allow it, in one clear line */
    Measured measure(Surroundings around) throws UsageException, IOException, InterruptedException;
}
