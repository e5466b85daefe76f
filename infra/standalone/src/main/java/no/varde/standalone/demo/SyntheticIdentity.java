package no.varde.standalone.demo;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * National identity numbers of people who do not exist: the month is raised by 80, as the Norwegian tax authority does
 * for its test population, and both control digits are right.
 */
final class SyntheticIdentity {

    private static final int SYNTHETIC = 80;
    private static final int[] FIRST = {3, 7, 6, 1, 8, 9, 4, 5, 2};
    private static final int[] SECOND = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2};
    private static final int MODULUS = 11;
    private static final int CENTURY = 100;
    private static final int NINE_DIGITS = 9;
    private static final int LAST_OF_1900S = 499;

    private SyntheticIdentity() {}

    /**
     * @param birth from 1940 to 1999
     * @param wanted individual number from 0 to 499; the next one with possible control digits is taken
     */
    static String number(LocalDate birth, int wanted) {
        for (int individual = wanted; individual <= LAST_OF_1900S; individual++) {
            String nine = String.format(
                    Locale.ROOT,
                    "%02d%02d%02d%03d",
                    birth.getDayOfMonth(),
                    birth.getMonthValue() + SYNTHETIC,
                    birth.getYear() % CENTURY,
                    individual);
            Optional<String> complete = control(nine, FIRST).flatMap(ten -> control(ten, SECOND));
            if (complete.isPresent()) {
                return complete.get();
            }
        }
        return number(birth, NINE_DIGITS);
    }

    /** The digits with their control digit, or empty where that would be ten. */
    private static Optional<String> control(String digits, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * Character.digit(digits.charAt(i), 10);
        }
        int control = (MODULUS - sum % MODULUS) % MODULUS;
        return control == 10 ? Optional.empty() : Optional.of(digits + control);
    }
}
