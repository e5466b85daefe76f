package no.varde.ingest;

import java.util.List;
import java.util.Objects;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Reads {@code ingest.run} for {@link ConditionalOnPart}. */
final class OnPart implements Condition {

    private static final List<String> ALL = List.of("bridge", "writer");

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        var attributes = Objects.requireNonNull(metadata.getAnnotationAttributes(ConditionalOnPart.class.getName()));
        return Binder.get(context.getEnvironment())
                .bind("ingest.run", Bindable.listOf(String.class))
                .orElse(ALL)
                .contains(attributes.get("value"));
    }
}
