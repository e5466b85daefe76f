package no.varde.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import no.varde.contract.event.Role;
import no.varde.dashboard.registry.CareRegistry;
import no.varde.dashboard.registry.NewCareUnit;
import no.varde.dashboard.registry.NewPatient;
import no.varde.dashboard.registry.NewUser;
import no.varde.embedded.Account;
import no.varde.embedded.Database;
import no.varde.embedded.EmbeddedPlatform;
import org.springframework.context.ConfigurableApplicationContext;

/** The dashboard on the shared platform, with a stub for {@code alerts}. */
public final class RunningDashboard implements AutoCloseable {

    public static final String PASSWORD = "correct-horse";

    private final ConfigurableApplicationContext context;

    public RunningDashboard(EmbeddedPlatform platform, String alertsUrl, int port, String... more) {
        Account account = platform.databaseAccount(Database.DASHBOARD);
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=" + port,
                "--spring.datasource.url=" + platform.jdbcUrl(),
                "--spring.datasource.username=" + account.username(),
                "--spring.datasource.password=" + account.password(),
                "--spring.kafka.bootstrap-servers=" + platform.kafkaBootstrap(),
                "--dashboard.alerts.url=" + alertsUrl,
                "--dashboard.alerts.connect-timeout=30s",
                "--dashboard.alerts.read-timeout=30s",
                "--dashboard.alerts.token-key=" + Base64.getEncoder().encodeToString(new byte[32])));
        arguments.addAll(List.of(more));
        context = DashboardApplication.application().run(arguments.toArray(String[]::new));
    }

    public String url() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public CareRegistry registry() {
        return bean(CareRegistry.class);
    }

    public void addUnit(String organisation, String unit, String name) {
        registry().addCareUnit(new NewCareUnit(unit, organisation, name, ZoneId.of("Europe/Oslo")));
    }

    public void addUser(String username, String name, Role role, String... units) {
        registry().addUser(new NewUser(username, name, PASSWORD, Set.of(role), Set.of(units)));
    }

    public void addPatient(String patientId, String organisation, String unit, String given, String family) {
        registry()
                .enrolPatient(new NewPatient(
                        patientId,
                        organisation,
                        unit,
                        given,
                        family,
                        SyntheticNumbers.next(),
                        LocalDate.of(1954, 3, 12),
                        "KOLS"));
    }

    public Instant now() {
        return Instant.now();
    }

    @Override
    public void close() {
        context.close();
    }
}
