package no.varde.dashboard.access;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessProperties.class)
class SecurityConfiguration {

    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none';"
            + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain pages(HttpSecurity http, AuthenticationProvider login, AccessProperties properties, Clock clock)
            throws Exception {
        return http.authenticationProvider(login)
                .addFilterBefore(new IdleFilter(properties.idle(), clock), SecurityContextHolderFilter.class)
                .authorizeHttpRequests(requests -> requests
                        // An SSE answer comes back as an ASYNC dispatch of a request that was let in already.
                        .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/login", "/preferences/**", "/assets/**", "/webjars/**", "/favicon.ico")
                        .permitAll()
                        .requestMatchers("/actuator/health/**", "/actuator/info")
                        .permitAll()
                        .requestMatchers("/actuator/prometheus")
                        .access((caller, context) -> new AuthorizationDecision(LocalCaller.made(context.getRequest())))
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/login")
                        .defaultSuccessUrl("/")
                        .failureHandler((request, response, failure) ->
                                response.sendRedirect(request.getContextPath() + "/login?" + reason(failure))))
                .logout(logout -> logout.logoutSuccessUrl("/login?out"))
                // A live request must not be answered with the log-in page: it is told that the session has ended.
                .exceptionHandling(errors -> errors.defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
                                request -> request.getHeader("HX-Request") != null)
                        .defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
                                PathPatternRequestMatcher.withDefaults().matcher("/events"))
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"), request -> true))
                .requestCache(cache -> cache.disable())
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                permissions -> permissions.policy("camera=(), geolocation=(), microphone=()")))
                .build();
    }

    private static String reason(AuthenticationException failure) {
        return failure instanceof LockedException ? "wait" : "error";
    }

    @Bean
    AuthenticationProvider login(JdbcClient jdbc, PasswordEncoder passwords, AccessProperties properties, Clock clock) {
        DaoAuthenticationProvider accounts = new DaoAuthenticationProvider(new AccountDetails(jdbc));
        accounts.setPasswordEncoder(passwords);
        LoginThrottle throttle = new LoginThrottle(properties.failuresAllowed(), properties.failureWait(), clock);
        return new ThrottledLogin(accounts, throttle);
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    @Bean
    StaffDirectory staffDirectory(JdbcClient jdbc, Clock clock) {
        return new StaffDirectory(jdbc, clock);
    }

    @Bean
    PatientAccess patientAccess(JdbcClient jdbc, Clock clock) {
        return new PatientAccess(jdbc, clock);
    }

    @Bean
    WebMvcConfigurer staffArguments(StaffDirectory directory) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new StaffArgument(directory));
            }
        };
    }
}
