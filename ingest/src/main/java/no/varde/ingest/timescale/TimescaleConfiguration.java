package no.varde.ingest.timescale;

import no.varde.ingest.ConditionalOnPart;
import no.varde.ingest.writer.Stores;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnPart("writer")
@EnableConfigurationProperties(DatabaseProperties.class)
class TimescaleConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    VitalsStore vitalsStore(JdbcConnectionDetails database, DatabaseProperties properties) {
        DatabaseLogin login = new DatabaseLogin(
                database.getJdbcUrl(), orEmpty(database.getUsername()), orEmpty(database.getPassword()));
        VitalsStore store = VitalsStore.open(login, properties);
        store.useWhatTheDatabaseOffers();
        return store;
    }

    @Bean
    Stores writerStores(VitalsStore store) {
        return store.stores();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
