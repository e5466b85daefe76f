package no.varde.dashboard.registry;

import java.util.Set;
import no.varde.contract.Identifiers;
import no.varde.contract.event.Role;

/**
 * A local account to add.
 *
 * @param username what the user signs in with, and their id in events; the shape of an id
 * @param password in clear, at least 8 characters; only its Argon2id hash is stored
 * @param careUnits the units whose patients the user may see
 */
public record NewUser(String username, String displayName, String password, Set<Role> roles, Set<String> careUnits) {

    private static final int SHORTEST_PASSWORD = 8;

    public NewUser {
        Identifiers.require("username", username);
        displayName = PlainText.require("displayName", displayName);
        if (password.length() < SHORTEST_PASSWORD) {
            throw new IllegalArgumentException("password must have at least " + SHORTEST_PASSWORD + " characters");
        }
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("a user needs at least one role");
        }
        roles = Set.copyOf(roles);
        careUnits = Set.copyOf(careUnits);
    }

    @Override
    public String toString() {
        return "NewUser[" + username + "]";
    }
}
