package no.varde.dashboard;

import java.time.Clock;
import org.springframework.boot.Banner;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;

/** The dashboard, as a process of its own or inside another one. */
@SpringBootApplication
public class DashboardApplication {

    public static void main(String[] args) {
        application().run(args);
    }

    /** The application ready to run, configured from {@code dashboard.yml}. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(DashboardApplication.class)
                .bannerMode(Banner.Mode.OFF)
                .properties("spring.config.name=dashboard", "spring.jmx.enabled=false");
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
