package io.maximin.api.responses;

import io.maximin.text.Block;
import io.maximin.text.TextEvent;
import java.util.Optional;

/**
 * The {@code encrypted_content} of an item of thinking: what the server behind the model wants back, and whether it
 * signs the text of the item or stands for it, since clients may leave the text away.
 */
final class EncryptedThinking {
    private static final String SIGNATURE = "signature:";
    private static final String REDACTED = "redacted:";

    private EncryptedThinking() {}

    static String of(TextEvent.Signature signature) {
        return SIGNATURE + signature.value();
    }

    static String of(TextEvent.RedactedThinking thinking) {
        return REDACTED + thinking.data();
    }

    /** The thinking of an item that comes back, if there is any; what others encrypted counts for nothing. */
    static Optional<Block> read(String text, String encrypted) {
        if (encrypted.startsWith(REDACTED)) {
            return Optional.of(new Block.RedactedThinking(encrypted.substring(REDACTED.length())));
        }
        if (encrypted.startsWith(SIGNATURE)) {
            return Optional.of(new Block.Thinking(text, Optional.of(encrypted.substring(SIGNATURE.length()))));
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(new Block.Thinking(text));
    }
}
