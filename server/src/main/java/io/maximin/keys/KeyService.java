package io.maximin.keys;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.maximin.config.Secret;
import io.maximin.db.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Makes, checks and revokes keys. Only a hash of the secret is kept. A check reads one small row, the revision, and
 * takes the rest from memory as long as the revision is the one it was read under: so a revocation by any process
 * counts at once.
 */
public final class KeyService implements AutoCloseable {
    /** The account of keys that name none. */
    public static final String DEFAULT_ACCOUNT = "default";

    private static final int MAX_PRESENTED = 256;
    private static final int SHOWN_SECRET = 6;

    private final KeyStore store;
    private final ServerSecret secret;
    private final InstantSource clock;
    private final KeyText text = new KeyText();
    private final Cache<Hash, Known> cache;
    private final LastUse lastUse;

    private record Known(long revision, Optional<ApiKey> key) {}

    /** @throws KeyException when the keys in the database were made with another server secret */
    public KeyService(Database database, ServerSecret secret, KeysConfig config, InstantSource clock) {
        this.store = new KeyStore(database);
        this.secret = secret;
        this.clock = clock;
        this.cache = Caffeine.newBuilder().maximumSize(config.cacheSize()).build();
        this.lastUse = new LastUse(store, config.cacheSize());
        var check = new Hash(secret.hash("maximin key check"));
        if (!store.secretCheck(check).equals(check)) {
            throw new KeyException("the keys in this database were made with another server secret; restore"
                    + " server.secret (or MAXIMIN_KEYS_SECRET) of the home directory they were made in");
        }
    }

    /**
     * Makes a key, and the account of that name when there is none. The secret in the answer is shown once and kept
     * nowhere.
     */
    public NewKey create(KeyRequest request) {
        var now = clock.instant();
        var made = draft(request, store.account(request.account(), AccountService.newId(text), now), now);
        store.insert(stored(made));
        return made;
    }

    private NewKey draft(KeyRequest request, Account account, Instant now) {
        var kind = request.kind();
        var plain = kind.prefix() + text.random(KeyText.SECRET_LENGTH);
        var key = new ApiKey(
                "key_" + text.random(KeyText.ID_LENGTH),
                account,
                kind,
                new ApiKey.Shown(
                        request.name(),
                        plain.substring(0, kind.prefix().length() + SHOWN_SECRET),
                        plain.substring(plain.length() - 4)),
                request.models(),
                request.limit(),
                new ApiKey.Times(now, request.expiresAt(), Optional.empty(), Optional.empty()));
        return new NewKey(key, new Secret(plain));
    }

    private KeyStore.Stored stored(NewKey made) {
        return new KeyStore.Stored(made.key(), hash(made.secret().reveal()));
    }

    /**
     * Makes a successor with everything a key has but its secret, and lets the key itself expire.
     *
     * @param idOrPrefix as {@link #revoke} takes it
     * @param grace how long both are in force
     * @throws KeyException when no key in force fits, or several do
     */
    public NewKey rotate(String idOrPrefix, Duration grace) {
        var now = clock.instant();
        var old = match(idOrPrefix)
                .filter(key -> key.inForce(now))
                .orElseThrow(() -> new KeyException("key '" + idOrPrefix + "' is not in force"));
        var request = new KeyRequest(
                old.kind(),
                old.shown().name(),
                old.account().name(),
                old.models(),
                old.times().expiresAt(),
                old.limit());
        var successor = draft(request, old.account(), now);
        store.replace(old.id(), now.plus(grace), stored(successor));
        return successor;
    }

    /** All keys, oldest first, revoked ones too. */
    public List<ApiKey> list() {
        return store.list();
    }

    /** The key of exactly that id, revoked ones too. */
    public Optional<ApiKey> find(String id) {
        return store.match(id).stream().filter(key -> key.id().equals(id)).findFirst();
    }

    /**
     * Revokes one key, for good and at once.
     *
     * @param idOrPrefix its id, or enough of its shown beginning to fit no other key that is in force
     * @return false when it was revoked before
     * @throws KeyException when no key fits, or several do
     */
    public boolean revoke(String idOrPrefix) {
        return match(idOrPrefix)
                .filter(key -> !key.revoked())
                .filter(key -> store.revoke(key.id(), clock.instant()))
                .isPresent();
    }

    /** The key that is meant; a revoked one only if no other fits. */
    private Optional<ApiKey> match(String idOrPrefix) {
        var matches = store.match(idOrPrefix);
        if (matches.isEmpty() || idOrPrefix.isBlank()) {
            throw new KeyException("no key has the id or prefix '" + idOrPrefix + "'; see: maximin keys list");
        }
        var live = matches.stream().filter(key -> !key.revoked()).toList();
        if (live.size() > 1) {
            var ids = live.stream().map(ApiKey::id).limit(5).toList();
            throw new KeyException("'" + idOrPrefix + "' fits " + live.size() + " keys; name one by its id: "
                    + String.join(", ", ids));
        }
        return live.stream().findFirst();
    }

    /** The key with that secret, if it exists and is in force. */
    public Optional<ApiKey> authenticate(String presented) {
        if (presented.isEmpty() || presented.length() > MAX_PRESENTED) {
            return Optional.empty();
        }
        var hash = hash(presented);
        long revision = store.revision();
        var known = cache.getIfPresent(hash);
        if (known == null || known.revision() != revision) {
            known = new Known(revision, load(hash));
            cache.put(hash, known);
        }
        Instant now = clock.instant();
        Optional<ApiKey> inForce = known.key().filter(key -> !key.expired(now));
        inForce.ifPresent(key -> lastUse.touch(key.id(), now));
        return inForce;
    }

    private Optional<ApiKey> load(Hash hash) {
        return store.find(hash)
                .filter(stored -> stored.hash().equals(hash))
                .map(KeyStore.Stored::key)
                .filter(key -> !key.revoked());
    }

    /** Writes down when keys were last used; call it about once a minute. */
    public void flush() {
        lastUse.flush();
    }

    @Override
    public void close() {
        flush();
    }

    private Hash hash(String plain) {
        return new Hash(secret.hash(plain));
    }
}
