package io.maximin.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.maximin.config.Secret;
import io.maximin.db.PrivateFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret that key hashes are made with: without it a stolen database cannot be searched for a guessed key. */
public final class ServerSecret {
    private static final String FILE = "server.secret";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private final Mac prototype;

    private ServerSecret(byte[] secret) {
        try {
            prototype = Mac.getInstance(ALGORITHM);
            prototype.init(new SecretKeySpec(secret, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is part of every Java", e);
        }
    }

    /**
     * The configured secret, else the one in the home directory, which is made when there is none.
     *
     * @throws KeyException when the file cannot be used, or others may read it
     */
    public static ServerSecret load(Optional<Secret> configured, Path home) {
        if (configured.isPresent()) {
            return new ServerSecret(configured.get().reveal().getBytes(UTF_8));
        }
        var file = home.resolve(FILE);
        try {
            PrivateFiles.directory(home);
            if (!Files.exists(file)) {
                create(file);
            }
            return new ServerSecret(read(file));
        } catch (IOException e) {
            throw new KeyException("cannot use server secret " + file + ": " + e, e);
        }
    }

    /** Written whole under another name, then linked: of two processes one wins, and neither reads half a secret. */
    private static void create(Path file) throws IOException {
        var secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        var draft = Files.createTempFile(file.toAbsolutePath().getParent(), FILE, ".new");
        try {
            try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.write(US_ASCII.encode(HexFormat.of().formatHex(secret) + "\n"));
                channel.force(true);
            }
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException _) {
            // The other process made it; that one counts.
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static byte[] read(Path file) throws IOException {
        var permissions = Files.getPosixFilePermissions(file);
        if (permissions.stream().anyMatch(permission -> !permission.name().startsWith("OWNER"))) {
            throw new KeyException("server secret " + file + " may be read by others; run: chmod 600 " + file);
        }
        try {
            var secret =
                    HexFormat.of().parseHex(Files.readString(file, US_ASCII).strip());
            if (secret.length == BYTES) {
                return secret;
            }
        } catch (IllegalArgumentException _) {
            // Said below, without the content.
        }
        throw new KeyException("server secret " + file + " is damaged: expected " + 2 * BYTES + " hexadecimal digits");
    }

    /**
     * A signature, 32 bytes, that only this server can make; safe to call from many threads.
     *
     * @param use keeps signatures of one use from passing for another's; not the beginning of a key
     */
    public byte[] sign(String use, String text) {
        return hash(use + '\n' + text);
    }

    /** HMAC-SHA-256 of the text; safe to call from many threads. */
    byte[] hash(String text) {
        try {
            var mac = (Mac) prototype.clone();
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(ALGORITHM + " can be cloned", e);
        }
    }
}
