package io.maximin.files;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.maximin.keys.ServerSecret;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names under which a file can be fetched without a key for a while. A name holds the file's id and the second it
 * expires at, signed with the server's secret: there is nothing to keep, and a deleted file is gone under all its
 * names.
 */
public final class FileLinks {
    private static final Pattern NAME = Pattern.compile("((\\d{1,16})-(\\d{10,12}))-([0-9a-f]{32})");
    private static final String USE = "file-link";
    private static final int SIGNATURE_BYTES = 16;

    private final FileService files;
    private final ServerSecret secret;
    private final InstantSource clock;

    public FileLinks(FileService files, ServerSecret secret, InstantSource clock) {
        this.files = files;
        this.secret = secret;
        this.clock = clock;
    }

    /** A new name, which lives as long as those of the file's purpose do. */
    public String name(StoredFile file) {
        Instant expiry = clock.instant().plus(file.purpose().linkLifetime());
        String claim = file.id() + "-" + expiry.getEpochSecond();
        return claim + "-" + signature(claim);
    }

    /** The file of that name, unless the name is wrong or has expired, or the file is gone. */
    public Optional<StoredFile> find(String name) {
        var form = NAME.matcher(name);
        if (!form.matches() || Long.parseLong(form.group(3)) <= clock.instant().getEpochSecond()) {
            return Optional.empty();
        }
        boolean genuine = MessageDigest.isEqual(
                signature(form.group(1)).getBytes(US_ASCII), form.group(4).getBytes(US_ASCII));
        return genuine ? files.find(Long.parseLong(form.group(2))) : Optional.empty();
    }

    private String signature(String claim) {
        return HexFormat.of().formatHex(Arrays.copyOf(secret.sign(USE, claim), SIGNATURE_BYTES));
    }
}
