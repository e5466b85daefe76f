package no.varde.dashboard.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The log-in page; Spring Security takes what is posted there. */
@Controller
class LoginController {

    @GetMapping("/login")
    String login() {
        return "login";
    }
}
