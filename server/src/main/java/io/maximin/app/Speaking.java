package io.maximin.app;

import io.maximin.engines.speech.VoiceProfile;
import io.maximin.speech.SpeechEngine;
import java.util.Optional;
import java.util.function.Function;

/**
 * What speaks.
 *
 * @param engine the caller closes what stands behind it, after the server
 * @param voices the voice of an id
 * @param openAiVoices the voice id behind a name of OpenAI's
 */
record Speaking(
        SpeechEngine engine,
        Function<String, Optional<VoiceProfile>> voices,
        Function<String, Optional<String>> openAiVoices) {}
