package no.varde.alerts.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** An alert's version as ETag and If-Match. */
final class Version {

    private static final Pattern QUOTED = Pattern.compile("\"(\\d{1,18})\"");

    private Version() {}

    static String etag(long version) {
        return "\"" + version + "\"";
    }

    /** The version that the caller saw; without one nothing is changed. */
    static long seen(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw Problem.of(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "version-needed",
                    "Say which version you saw",
                    "Send the alert's ETag as If-Match.");
        }
        Matcher matcher = QUOTED.matcher(ifMatch.strip());
        if (!matcher.matches()) {
            throw Problem.of(
                    HttpStatus.BAD_REQUEST, "version", "Not a version", "If-Match is a quoted number such as \"3\".");
        }
        return Long.parseLong(matcher.group(1));
    }
}
