package io.maximin.files;

import io.maximin.error.ApiException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a file is for. Source: spec/files.md section 3. */
public enum Purpose {
    VOICE_CLONE(Source.UPLOAD, FileType.MP3, FileType.M4A, FileType.WAV),
    PROMPT_AUDIO(Source.UPLOAD, FileType.MP3, FileType.M4A, FileType.WAV),
    T2A_ASYNC_INPUT(Source.UPLOAD, FileType.TXT, FileType.JSONL, FileType.ZIP, FileType.DOCX, FileType.PDF),
    /** The result of asynchronous speech. */
    T2A_ASYNC(Source.SERVER),
    /** The result of a video task. */
    VIDEO_GENERATION(Source.SERVER),
    /** What {@code POST /v1/files} takes when nothing is said. */
    RETRIEVAL(Source.ALIAS, FileType.values());

    private static final long MAX_AUDIO_BYTES = 20L << 20;

    private final String label = name().toLowerCase(Locale.ROOT);
    private final Source source;

    @SuppressWarnings("ImmutableEnumChecker") // Set.copyOf
    private final Set<FileType> types;

    private enum Source {
        UPLOAD,
        ALIAS,
        SERVER
    }

    Purpose(Source source, FileType... types) {
        this.source = source;
        this.types = Set.copyOf(Arrays.asList(types));
    }

    /** As on the wire: {@code voice_clone}. */
    public String label() {
        return label;
    }

    /** What may be uploaded. */
    public static Set<Purpose> uploadable() {
        return from(EnumSet.of(Source.UPLOAD));
    }

    /** What may be uploaded by way of {@code POST /v1/files}. */
    public static Set<Purpose> uploadableByAlias() {
        return from(EnumSet.of(Source.UPLOAD, Source.ALIAS));
    }

    private static Set<Purpose> from(Set<Source> sources) {
        return Arrays.stream(values())
                .filter(purpose -> sources.contains(purpose.source))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @throws ApiException naming the value and those that are known */
    public static Purpose of(String label, Set<Purpose> allowed) {
        return allowed.stream()
                .filter(purpose -> purpose.label.equals(label))
                .findFirst()
                .orElseThrow(() -> ApiException.invalid("purpose '" + label + "' is unknown, expected one of "
                        + allowed.stream().sorted().map(Purpose::label).collect(Collectors.joining(", "))));
    }

    /** As {@link #of(String, Set)}, any purpose. */
    public static Purpose of(String label) {
        return of(label, EnumSet.allOf(Purpose.class));
    }

    /** How long a download link lives. Source: spec/files.md section 6. */
    public Duration linkLifetime() {
        return this == T2A_ASYNC ? Duration.ofHours(9) : Duration.ofHours(1);
    }

    boolean accepts(FileType type) {
        return types.contains(type);
    }

    /** What is accepted, for messages. */
    String accepted() {
        return types.stream()
                .sorted(Comparator.naturalOrder())
                .map(FileType::label)
                .collect(Collectors.joining(", "));
    }

    /** Longest file of the purpose, within what any file may have. */
    long maxBytes(long most) {
        return this == VOICE_CLONE || this == PROMPT_AUDIO ? Math.min(most, MAX_AUDIO_BYTES) : most;
    }
}
