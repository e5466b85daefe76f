package no.varde.dashboard.registry;

/** Text that a person wrote and that is shown on one line. */
final class PlainText {

    private static final int LONGEST = 120;

    private PlainText() {}

    /** @throws IllegalArgumentException if it is blank, too long or holds control characters; it is not repeated */
    static String require(String what, String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()
                || stripped.length() > LONGEST
                || stripped.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(what + " must be 1 to " + LONGEST + " characters on one line");
        }
        return stripped;
    }
}
