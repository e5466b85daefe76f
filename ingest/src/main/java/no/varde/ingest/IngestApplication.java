package no.varde.ingest;

import org.springframework.boot.Banner;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Ingest as a process of its own, or as one of several contexts in a process. */
@SpringBootApplication
public class IngestApplication {

    public static void main(String[] args) {
        application().run(args);
    }

    /** The application, not yet started; who starts it decides whether the JVM's shutdown closes it. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(IngestApplication.class)
                .bannerMode(Banner.Mode.OFF)
                .properties("spring.config.name=ingest", "spring.jmx.enabled=false");
    }
}
