package no.varde.dashboard.registry;

import java.util.Set;
import no.bekk.bekkopen.person.FodselsnummerValidator;

/**
 * A Norwegian national identity number (fødselsnummer or D-number) of a synthetic person: both control digits are right
 * and the month is raised by 40, 65 or 80. Real numbers are refused until an installation has a legal ground to hold
 * them.
 */
public record IdentityNumber(String digits) {

    private static final Set<Integer> SYNTHETIC_OFFSETS = Set.of(40, 65, 80);
    private static final int MONTHS = 12;

    static {
        FodselsnummerValidator.ALLOW_SYNTHETIC_NUMBERS = true;
    }

    public IdentityNumber {
        if (!FodselsnummerValidator.isValid(digits)) {
            throw new IllegalArgumentException("not a national identity number: 11 digits with right control digits");
        }
        int month = Integer.parseInt(digits.substring(2, 4));
        if (SYNTHETIC_OFFSETS.stream().noneMatch(offset -> month > offset && month <= offset + MONTHS)) {
            throw new IllegalArgumentException("only synthetic identity numbers (month raised by 40, 65 or 80)");
        }
    }

    /** @throws IllegalArgumentException if it is no identity number, or a real person's; it is not repeated */
    public static IdentityNumber of(String text) {
        return new IdentityNumber(text.replace(" ", ""));
    }

    /** Names nobody: a log line must not. */
    @Override
    public String toString() {
        return "IdentityNumber[***]";
    }
}
