package io.maximin.usage;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.maximin.usage.PriceStore.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The price lists: the one in force, and those of older charges. A list that the operator put into the home directory
 * or sent to the admin API stays in force; the default one is replaced by that of a newer program.
 */
public final class PriceBook {
    private static final String FILE = "prices.yaml";
    private static final long MAX_BYTES = 1 << 20;
    private static final int REMEMBERED = 16;

    private final PriceStore store;
    private final InstantSource clock;
    private final LoadingCache<Long, PriceList> lists;
    private volatile PriceList current;

    /**
     * @param home may hold {@code prices.yaml}, which is put in force if it is news
     * @throws PriceException if that file cannot be used
     */
    PriceBook(PriceStore store, Path home, InstantSource clock) {
        this.store = store;
        this.clock = clock;
        this.lists = Caffeine.newBuilder().maximumSize(REMEMBERED).build(this::load);
        file(home.resolve(FILE)).ifPresentOrElse(own -> adopt("file", own), this::adoptDefault);
        this.current = of(store.latestVersion());
    }

    /** The book as it stands: nothing comes in force but the default list where there is none. */
    PriceBook(PriceStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
        this.lists = Caffeine.newBuilder().maximumSize(REMEMBERED).build(this::load);
        if (store.latest().isEmpty()) {
            adopt("default", defaults());
        }
        this.current = of(store.latestVersion());
    }

    /** The list in force. */
    public PriceList current() {
        return current;
    }

    /** A list of this book as it was written. */
    public String text(PriceList list) {
        return store.version(list.version()).orElseThrow().content();
    }

    PriceList of(long version) {
        return lists.get(version);
    }

    /**
     * Puts a list in force for what begins from now on.
     *
     * @throws PriceException if it cannot be read
     */
    public PriceList change(String yaml) {
        add("admin", yaml);
        refresh();
        return current;
    }

    /** Takes up what another process put in force. */
    void refresh() {
        long latest = store.latestVersion();
        if (latest != current.version()) {
            current = of(latest);
        }
    }

    private void adoptDefault() {
        boolean replaceable =
                store.latest().map(entry -> entry.source().equals("default")).orElse(true);
        if (replaceable) {
            adopt("default", defaults());
        }
    }

    // A file that was taken up before is no news, whatever was sent to the admin API since.
    private void adopt(String source, String yaml) {
        boolean known = store.latestOf(source)
                .filter(entry -> entry.content().equals(yaml))
                .isPresent();
        if (!known) {
            add(source, yaml);
        }
    }

    private void add(String source, String yaml) {
        PriceReader.read(yaml, 0);
        long version = store.latestVersion() + 1;
        while (!store.add(new Entry(version, source, yaml), clock.instant())) {
            version++;
        }
    }

    private PriceList load(long version) {
        var entry = store.version(version)
                .orElseThrow(() -> new IllegalStateException("price list " + version + " is gone"));
        return PriceReader.read(entry.content(), version);
    }

    private static Optional<String> file(Path file) {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            if (Files.size(file) > MAX_BYTES) {
                throw new PriceException("prices in " + file + " are larger than " + MAX_BYTES + " bytes");
            }
            return Optional.of(Files.readString(file));
        } catch (IOException e) {
            throw new PriceException("prices in " + file + " cannot be read: " + e, e);
        }
    }

    private static String defaults() {
        try (InputStream in = PriceBook.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("resource " + FILE + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
