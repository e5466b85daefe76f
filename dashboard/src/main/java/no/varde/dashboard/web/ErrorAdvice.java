package no.varde.dashboard.web;

import no.varde.dashboard.access.NotClinical;
import no.varde.dashboard.alerts.AlertsUnavailable;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.DisabledException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Failures that have a page of their own, saying what to do. */
@ControllerAdvice
class ErrorAdvice {

    @ExceptionHandler(NotClinical.class)
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String notClinical() {
        return "error/not-clinical";
    }

    @ExceptionHandler(AlertsUnavailable.class)
    @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
    String alertsUnavailable() {
        return "error/503";
    }

    @ExceptionHandler(DisabledException.class)
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String disabled() {
        return "error/disabled";
    }
}
