package no.varde.alerts.notify;

import org.jspecify.annotations.Nullable;

/** How staff are reached, looked up at the moment of sending and kept nowhere. */
@FunctionalInterface
public interface Contacts {

    /** Nothing in it where the user has no address or there is no register of addresses. */
    Contact of(String user);

    /** @param phone in E.164, such as {@code +4790000000} */
    record Contact(@Nullable String email, @Nullable String phone) {

        public static final Contact NONE = new Contact(null, null);

        /** Addresses are for no log. */
        @Override
        public String toString() {
            return "Contact[…]";
        }
    }
}
