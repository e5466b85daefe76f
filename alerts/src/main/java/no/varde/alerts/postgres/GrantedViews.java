package no.varde.alerts.postgres;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Views of other modules, each of which may not be there, or not be granted. */
final class GrantedViews {

    private GrantedViews() {}

    static boolean isReadable(JdbcClient jdbc, String schema, String view) {
        return jdbc.sql("""
                        SELECT EXISTS (
                            SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                            WHERE n.nspname = ? AND c.relname = ? AND has_schema_privilege(n.oid, 'USAGE')
                                AND has_table_privilege(c.oid, 'SELECT'))
                        """).params(schema, view).query(Boolean.class).single();
    }
}
