package io.xyte.client.sandbox.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Everybody with an account, by mail address, over all organizations and the partner. Thread-safe. */
public final class Directory {

    private final Map<String, List<User>> accounts = new HashMap<>();

    /** With people of the partner: one of an address of their own, and two who share one. */
    static Directory withPartnerPeople(Seed seed, Instant createdAt) {
        Directory directory = new Directory();
        for (String name : List.of("Field Service", "Hotline Early", "Hotline Late")) {
            String mailbox = name.startsWith("Hotline") ? "hotline" : "field.service";
            directory.add(new User(seed.of(name).uuid(), name, mailbox + "@halden.example", createdAt));
        }
        return directory;
    }

    public synchronized void add(User user) {
        accounts.computeIfAbsent(key(user.email()), address -> new ArrayList<>())
                .add(user);
    }

    public synchronized List<User> find(String email) {
        return List.copyOf(accounts.getOrDefault(key(email), List.of()));
    }

    /** Adds a user of a new address. */
    public synchronized void addNew(User user) {
        if (!find(user.email()).isEmpty()) {
            throw Refusal.unprocessable("The user " + user.email() + " is already associated with another account");
        }
        add(user);
    }

    private static String key(String email) {
        return email.toLowerCase(Locale.ROOT);
    }
}
