package no.varde.ingest;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Conditional;

/**
 * Present only where this process runs the named part of ingest. {@code ingest.run} lists the parts ({@code bridge},
 * {@code writer}); without it a process runs both.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Conditional(OnPart.class)
public @interface ConditionalOnPart {

    /** {@code bridge} or {@code writer}. */
    String value();
}
