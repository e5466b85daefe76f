package no.varde.alerts;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Reads {@code alerts.run}; without it every part runs. */
final class OnPart implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        @Nullable
        Map<String, @Nullable Object> attributes = metadata.getAnnotationAttributes(ConditionalOnPart.class.getName());
        Set<AlertsPart> run = Binder.get(context.getEnvironment())
                .bind("alerts.run", Bindable.setOf(AlertsPart.class))
                .orElseGet(() -> Set.of(AlertsPart.values()));
        return attributes != null && attributes.get("value") instanceof AlertsPart part && run.contains(part);
    }
}
