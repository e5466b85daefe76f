package no.varde.dashboard.web;

import java.time.Clock;
import no.varde.dashboard.access.AccessProperties;
import no.varde.dashboard.access.Staff;
import no.varde.dashboard.registry.CareRegistry;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The switch by which staff go on and off shift. A forgotten shift ends by itself. */
@Controller
class ShiftController {

    private final CareRegistry registry;
    private final AccessProperties properties;
    private final Clock clock;

    ShiftController(CareRegistry registry, AccessProperties properties, Clock clock) {
        this.registry = registry;
        this.properties = properties;
        this.clock = clock;
    }

    @PostMapping("/shift")
    String shift(Staff staff, @RequestParam boolean on) {
        registry.setShift(staff.username(), on ? clock.instant().plus(properties.shift()) : null);
        return "redirect:/";
    }
}
