package no.varde.dashboard.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/**
 * Local accounts for log-in. The session keeps the username alone: roles and units are read anew at each request, by
 * {@link StaffDirectory}.
 */
final class AccountDetails implements UserDetailsService {

    private final JdbcClient jdbc;

    AccountDetails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        return jdbc.sql("SELECT password_hash, enabled FROM care.app_user WHERE username = ?")
                .param(username)
                .query((row, n) -> User.withUsername(username)
                        .password(row.getString("password_hash"))
                        .disabled(!row.getBoolean("enabled"))
                        .authorities("STAFF")
                        .build())
                .optional()
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }
}
