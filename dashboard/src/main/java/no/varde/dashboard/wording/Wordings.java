package no.varde.dashboard.wording;

import java.time.Clock;
import java.util.Locale;
import no.varde.dashboard.access.Staff;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes the {@link Wording} for a request. */
@Component
public final class Wordings {

    private final MessageSource messages;
    private final Clock clock;

    Wordings(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    public Wording of(Staff staff, Locale locale) {
        return new Wording(messages, locale, staff.zone(), clock.instant());
    }
}
