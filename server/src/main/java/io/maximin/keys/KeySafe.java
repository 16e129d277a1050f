package io.maximin.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.maximin.config.Secret;
import io.maximin.db.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keys of other servers, by names of the operator's choice, in a file of the home directory. Each is encrypted by
 * AES-256-GCM with a key made of the server's secret and bound to its name, so that the file alone tells nothing and
 * none passes for another.
 */
public final class KeySafe {
    private static final String FILE = "upstream.keys";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int MAX_KEY = 16 << 10;
    private static final int MAX_FILE = 16 << 20;

    private final Path home;
    private final Path file;
    private final SecretKeySpec key;

    public KeySafe(Path home, ServerSecret secret) {
        this.home = home;
        this.file = home.resolve(FILE);
        this.key = new SecretKeySpec(secret.sign("key safe", "AES-256-GCM"), "AES");
    }

    /** The names of all keys, sorted. */
    public Set<String> names() {
        return read().keySet();
    }

    /** @throws KeyException if it was encrypted with another secret, or the file is damaged */
    public Optional<Secret> get(String name) {
        return Optional.ofNullable(read().get(name)).map(line -> new Secret(open(name, line)));
    }

    /**
     * Keeps a key, in the place of one of the same name.
     *
     * @throws KeyException if name or key cannot be used
     */
    public void put(String name, Secret secret) {
        if (!NAME.matcher(name).matches()) {
            throw new KeyException(
                    "a name has 1 to 64 letters, digits, dots, dashes and underscores, not '" + name + "'");
        }
        var text = secret.reveal();
        if (text.isBlank() || text.length() > MAX_KEY || text.chars().anyMatch(c -> c < '!' || c > '~')) {
            throw new KeyException("a key has 1 to " + MAX_KEY + " visible characters of ASCII");
        }
        var all = read();
        all.put(name, seal(name, text));
        write(all);
    }

    /** Answers whether there was one. */
    public boolean remove(String name) {
        var all = read();
        boolean present = all.remove(name) != null;
        if (present) {
            write(all);
        }
        return present;
    }

    private String seal(String name, String text) {
        var nonce = new byte[NONCE_BYTES];
        new SecureRandom().nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, name, nonce).doFinal(text.getBytes(UTF_8));
            var whole = new byte[nonce.length + sealed.length];
            System.arraycopy(nonce, 0, whole, 0, nonce.length);
            System.arraycopy(sealed, 0, whole, nonce.length, sealed.length);
            return Base64.getEncoder().encodeToString(whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(CIPHER + " is part of every Java", e);
        }
    }

    private String open(String name, String line) {
        try {
            byte[] whole = Base64.getDecoder().decode(line);
            byte[] nonce = Arrays.copyOf(whole, NONCE_BYTES);
            int length = Math.max(0, whole.length - NONCE_BYTES);
            return new String(
                    cipher(Cipher.DECRYPT_MODE, name, nonce).doFinal(whole, whole.length - length, length), UTF_8);
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            throw new KeyException(
                    "key '" + name + "' in " + file + " is damaged, or was kept with another server secret", e);
        }
    }

    private Cipher cipher(int mode, String name, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(name.getBytes(UTF_8));
        return cipher;
    }

    /** A line for each key: its name, a blank, and what is sealed. */
    private Map<String, String> read() {
        var all = new TreeMap<String, String>();
        try {
            if (!Files.exists(file)) {
                return all;
            }
            if (Files.size(file) > MAX_FILE) {
                throw new KeyException(file + " is larger than " + MAX_FILE + " bytes");
            }
            for (var line : Files.readAllLines(file)) {
                int blank = line.indexOf(' ');
                if (blank < 1) {
                    throw new KeyException(file + " is damaged: a line holds no name");
                }
                all.put(line.substring(0, blank), line.substring(blank + 1));
            }
            return all;
        } catch (IOException e) {
            throw new KeyException("cannot read " + file + ": " + e, e);
        }
    }

    /** Written whole under another name, so that nobody reads half of it. */
    private void write(Map<String, String> all) {
        var text = new StringBuilder();
        all.forEach((name, kept) -> text.append(name).append(' ').append(kept).append('\n'));
        try {
            PrivateFiles.directory(home);
            var draft = Files.createTempFile(home, FILE, ".new");
            try {
                Files.writeString(draft, text);
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new KeyException("cannot write " + file + ": " + e, e);
        }
    }
}
