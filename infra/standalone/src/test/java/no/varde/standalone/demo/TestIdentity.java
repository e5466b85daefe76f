package no.varde.standalone.demo;

import java.time.LocalDate;

/** Synthetic identity numbers for tests of other packages. */
public final class TestIdentity {

    private TestIdentity() {}

    public static String number(int index) {
        return SyntheticIdentity.number(LocalDate.of(1950, 1, 1).plusDays(index), 200);
    }
}
