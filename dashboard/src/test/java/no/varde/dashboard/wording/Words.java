package no.varde.dashboard.wording;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The words of this module in one language, on a morning in November. */
final class Words {

    static final Instant NOW = Instant.parse("2026-11-21T08:14:00Z");

    private Words() {}

    static Wording in(Locale locale) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("dashboard/messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return new Wording(messages, locale, ZoneId.of("Europe/Oslo"), NOW);
    }
}
