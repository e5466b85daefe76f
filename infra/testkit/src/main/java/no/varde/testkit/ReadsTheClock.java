package no.varde.testkit;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.Set;

/** A call that asks the machine for the time, rather than a clock that was handed in. */
final class ReadsTheClock extends DescribedPredicate<JavaMethodCall> {

    private static final Set<String> MACHINE = Set.of("currentTimeMillis", "nanoTime");
    private static final Set<String> SYSTEM_CLOCKS =
            Set.of("systemUTC", "systemDefaultZone", "system", "tickMillis", "tickSeconds", "tickMinutes");

    ReadsTheClock() {
        super("it reads the machine's clock");
    }

    @Override
    public boolean test(JavaMethodCall call) {
        MethodCallTarget target = call.getTarget();
        String owner = target.getOwner().getName();
        String method = target.getName();
        if (owner.equals("java.lang.System")) {
            return MACHINE.contains(method);
        }
        if (owner.equals("java.time.Clock")) {
            return SYSTEM_CLOCKS.contains(method);
        }
        return owner.startsWith("java.time.") && method.equals("now") && !takesAClock(target);
    }

    private static boolean takesAClock(MethodCallTarget target) {
        return target.getRawParameterTypes().stream()
                .anyMatch(type -> type.getName().equals("java.time.Clock"));
    }
}
