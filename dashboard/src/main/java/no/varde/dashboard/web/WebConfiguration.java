package no.varde.dashboard.web;

import java.time.Duration;
import java.util.Locale;
import no.varde.dashboard.access.StaffDirectory;
import no.varde.dashboard.worklist.WorklistPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    /** Norwegian unless the reader chose English: a ward's screens are in the ward's language. */
    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("varde.language");
        resolver.setDefaultLocale(Locale.of("nb"));
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setRejectInvalidCookies(false);
        return resolver;
    }

    @Bean
    WebMvcConfigurer shell(StaffDirectory directory, WorklistPage worklist) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new ShellInterceptor(directory, worklist));
            }
        };
    }
}
