package no.varde.dashboard.access;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.DisabledException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a controller the signed-in {@link Staff}, or {@link Clinician}, whichever it asks for. */
final class StaffArgument implements HandlerMethodArgumentResolver {

    private final StaffDirectory directory;

    StaffArgument(StaffDirectory directory) {
        this.directory = directory;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return type == Staff.class || type == Clinician.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        Principal principal = request.getUserPrincipal();
        Staff staff =
                principal == null ? null : directory.find(principal.getName()).orElse(null);
        if (staff == null) {
            throw new DisabledException("the account is no longer active");
        }
        return parameter.getParameterType() == Clinician.class ? new Clinician(staff) : staff;
    }
}
