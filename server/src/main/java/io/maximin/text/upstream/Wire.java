package io.maximin.text.upstream;

import io.maximin.text.TextRequest;
import java.net.http.HttpRequest;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** A dialect of other servers. */
interface Wire {
    /** Where it is generated, below the address of a server. */
    String path();

    /** Where prompts are counted, if they are. */
    Optional<String> countPath();

    /** Where it is told whether a model is there: a list of models, or this one alone. */
    String modelsPath(String model);

    /** Presents a key. */
    void sign(HttpRequest.Builder request, String key);

    /**
     * The body of a request that is answered by a stream.
     *
     * @param model as the server calls it
     * @param maxTokens to generate at most
     * @throws io.maximin.error.ApiException if the dialect has no words for what is asked
     */
    ObjectNode body(TextRequest request, String model, int maxTokens);

    /** What tells one stream on. */
    Reading reading(Telling telling);
}
