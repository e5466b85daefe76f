package no.varde.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** Holds if the class's package has a {@code package-info} that carries {@code @NullMarked}. */
final class LiveInNullMarkedPackage extends ArchCondition<JavaClass> {

    LiveInNullMarkedPackage() {
        super("live in a package whose package-info is @NullMarked");
    }

    @Override
    public void check(JavaClass item, ConditionEvents events) {
        boolean marked = item.getPackage()
                .tryGetPackageInfo()
                .map(info -> info.isAnnotatedWith(NullMarked.class))
                .orElse(false);
        if (!marked) {
            events.add(SimpleConditionEvent.violated(
                    item, item.getName() + " is in " + item.getPackageName() + ", which is not @NullMarked"));
        }
    }
}
