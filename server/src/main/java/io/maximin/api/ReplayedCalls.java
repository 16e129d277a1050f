package io.maximin.api;

import io.maximin.error.ApiException;
import io.maximin.json.Json;
import io.maximin.text.Block;
import java.util.HashSet;
import java.util.Set;

/** The tool calls in a conversation that a caller sends back, which results must answer: spec/text.md section 3.3. */
public final class ReplayedCalls {
    private final Set<String> ids = new HashSet<>();

    /**
     * A call whose arguments came as text.
     *
     * @throws ApiException if they are no JSON object
     */
    public Block call(String id, String name, String arguments) {
        if (!isObject(arguments)) {
            throw ApiException.invalid("invalid function arguments json string, tool_call_id: " + id);
        }
        add(id);
        return new Block.ToolCall(id, name, arguments);
    }

    /** A call was made. */
    public void add(String id) {
        ids.add(id);
    }

    /** @throws ApiException if there was no such call */
    public void require(String id) {
        if (!ids.contains(id)) {
            throw ApiException.invalid("tool result's tool id(" + id + ") not found");
        }
    }

    /** Results answer only the calls that come from now on. */
    void forget() {
        ids.clear();
    }

    private static boolean isObject(String json) {
        try {
            return Json.tree(json).isObject();
        } catch (ApiException _) {
            return false;
        }
    }
}
