package no.varde.alerts.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import no.varde.alerts.AlertsPart;
import no.varde.alerts.ConditionalOnPart;
import no.varde.alerts.rule.catalogue.RuleCatalogue;
import no.varde.alerts.simulation.Replay;
import no.varde.alerts.simulation.SimulationStore;
import no.varde.alerts.simulation.Simulations;
import no.varde.alerts.triage.AlertActions;
import no.varde.contract.event.Role;
import no.varde.contract.json.EventCodec;
import no.varde.contract.vitals.VitalsTable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;

@Configuration(proxyBeanMethods = false)
@ConditionalOnPart(AlertsPart.TRIAGE)
@EnableConfigurationProperties(TokenProperties.class)
class WebConfiguration {

    /** Who may come in at all: ADMIN and AUDITOR see no clinical content, whatever else they may do elsewhere. */
    private static final String[] ROLES = {
        Role.NURSE.name(), Role.SENIOR_NURSE.name(), Role.DOCTOR.name(), Role.TECH_SUPPORT.name()
    };

    /** Delivery reports of gateways, which sign in by the message's own unguessable reference. */
    private static final String REPORTS = "/api/notifications/status";

    @Bean
    JwtDecoder tokens(TokenProperties properties, Clock clock) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withSecretKey(properties.key())
                .macAlgorithm(MacAlgorithm.HS256)
                .build();
        decoder.setJwtValidator(new TokenRules(clock));
        return decoder;
    }

    @Bean
    AlertChanges alertChanges(AlertActions actions, Clock clock) {
        return new AlertChanges(actions, clock);
    }

    @Bean
    Simulations simulations(SimulationStore store, Clock clock) {
        return new Simulations(store, new Replay(RuleCatalogue.ALL, VitalsTable.STANDARD), clock);
    }

    @Bean
    @Order(2)
    SecurityFilterChain alertsSecurity(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.POST, REPORTS)
                        .permitAll()
                        .requestMatchers("/api/**")
                        .hasAnyRole(ROLES)
                        .anyRequest()
                        .denyAll())
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(authorities()))
                        .authenticationEntryPoint((request, response, why) -> answer(
                                response,
                                Problem.detail(
                                        HttpStatus.UNAUTHORIZED,
                                        "token",
                                        "Who are you?",
                                        "A signed token of at most 60 s is needed.")))
                        .accessDeniedHandler((request, response, why) ->
                                answer(response, Problem.forbidden().detail())))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable) // no cookie, no session: nothing to ride on
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    private static JwtAuthenticationConverter authorities() {
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(token -> Caller.roles(token).stream()
                .<org.springframework.security.core.GrantedAuthority>map(
                        role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList());
        return converter;
    }

    private static void answer(HttpServletResponse response, ProblemDetail detail) throws IOException {
        response.setStatus(detail.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        EventCodec.mapper().writeValue(response.getOutputStream(), detail);
    }
}
