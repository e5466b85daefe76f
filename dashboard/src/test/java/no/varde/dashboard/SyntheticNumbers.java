package no.varde.dashboard;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import no.varde.dashboard.registry.IdentityNumber;

/** Identity numbers of people who do not exist: born 12 March 1954, month raised by 80. */
public final class SyntheticNumbers {

    private static final int[] VALID = IntStream.range(0, 100_000)
            .filter(tail -> isValid("128354%05d".formatted(tail)))
            .toArray();
    private static final AtomicInteger NEXT = new AtomicInteger();

    private SyntheticNumbers() {}

    public static String next() {
        return "128354%05d".formatted(VALID[NEXT.getAndIncrement()]);
    }

    private static boolean isValid(String digits) {
        try {
            IdentityNumber.of(digits);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
