package io.maximin.app;

import io.maximin.config.Secret;
import java.io.PrintWriter;
import java.util.Optional;

/** What a person at the terminal is told once the server runs. */
final class Welcome {
    private final PrintWriter out;
    private final String base;

    Welcome(PrintWriter out, String host, int port) {
        this.out = out;
        this.base = "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    void listening() {
        out.println("Maximin listens on " + base);
        out.flush();
    }

    /** Something a model needs and this machine has not. */
    void missing(String what) {
        out.println(what);
        out.flush();
    }

    void calls(Optional<Secret> firstKey) {
        String key = firstKey.map(
                        secret -> "  export KEY=" + secret.reveal() + "      (your first key; it is not shown again)")
                .orElse("  export KEY=…      (a key you have, or a new one: ./maximin keys create)");
        out.print("""

                Base URLs   Anthropic SDKs %1$s/anthropic   OpenAI SDKs %1$s/v1   MiniMax clients %1$s

                %2$s
                  export JSON='content-type: application/json'

                  curl %1$s/anthropic/v1/messages -H "x-api-key: $KEY" -H "$JSON" -d '{"model": "MiniMax-M2.1",
                    "max_tokens": 200, "messages": [{"role": "user", "content": "Name three rivers of France."}]}'

                  curl -N %1$s/v1/chat/completions -H "Authorization: Bearer $KEY" -H "$JSON" -d '{"stream": true,
                    "model": "MiniMax-M2.1", "messages": [{"role": "user", "content": "Write a haiku about rain."}]}'

                  curl %1$s/v1/text/chatcompletion_v2 -H "Authorization: Bearer $KEY" -H "$JSON" -d '{"messages": [
                    {"role": "user", "content": "What is the capital of France?"}], "model": "MiniMax-M2.1-lightning"}'

                  curl %1$s/v1/audio/speech -H "Authorization: Bearer $KEY" -H "$JSON" -o hello.mp3 -d '{"model":
                    "speech-2.6-hd", "voice": "English_expressive_narrator", "input": "Good morning to you."}'

                Press Ctrl-C to stop.
                """.formatted(base, key));
        out.flush();
    }
}
