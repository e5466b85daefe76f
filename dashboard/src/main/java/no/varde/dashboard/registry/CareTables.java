package no.varde.dashboard.registry;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of schema {@code care} that the registry writes. */
record CareTables(UnitTable units, UserTable users, PatientTable patients, DeviceTable devices, PlanTable plans) {

    static CareTables over(JdbcClient jdbc) {
        return new CareTables(
                new UnitTable(jdbc),
                new UserTable(jdbc),
                new PatientTable(jdbc),
                new DeviceTable(jdbc),
                new PlanTable(jdbc));
    }
}
