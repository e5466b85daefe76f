package no.varde.alerts;

import org.springframework.boot.Banner;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The alerts application: rules on Kafka Streams, and triage of what they find. */
@SpringBootApplication(proxyBeanMethods = false)
public class AlertsApplication {

    public static void main(String[] args) {
        application().run(args);
    }

    /** The application as one of several in a JVM: its own configuration name, nothing shared. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(AlertsApplication.class)
                .bannerMode(Banner.Mode.OFF)
                .properties("spring.config.name=alerts", "spring.jmx.enabled=false");
    }
}
