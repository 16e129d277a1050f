package io.maximin.api.anthropic;

import io.maximin.api.WireObject;
import io.maximin.error.ApiException;
import io.maximin.text.Block;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A block of request content with its fields bound.
 *
 * @param type as the caller wrote it, or the type of the first block inside a tool result that is no text
 * @param block empty if this type is not supported
 * @param marked whether the caller wants kept what ends with this block
 */
record InputBlock(String path, String type, Optional<Block> block, boolean marked) {

    /** Reads the content field of a message; empty when there is none. */
    static Optional<List<InputBlock>> readAll(WireObject owner, String field) {
        return owner.textOrParts(field)
                .map(parts -> parts.stream().map(InputBlock::read).toList());
    }

    /** @throws ApiException if blocks of this type are not supported */
    Block supported() {
        return block.orElseThrow(
                () -> ApiException.invalid(path + ": content of type '" + type + "' is not supported"));
    }

    /** What the model reads, and the mark behind it. */
    Stream<Block> content() {
        return marked ? Stream.of(supported(), new Block.CacheMark()) : Stream.of(supported());
    }

    private static InputBlock read(WireObject block) {
        var type = block.text("type");
        return switch (type) {
            case "text" -> of(block, type, new Block.Text(block.text("text")));
            case "thinking" -> of(block, type, thinking(block));
            case "redacted_thinking" -> of(block, type, new Block.RedactedThinking(block.text("data")));
            case "tool_use" -> of(block, type, toolCall(block));
            case "tool_result" -> toolResult(block);
            default -> new InputBlock(block.path(), type, Optional.empty(), false);
        };
    }

    private static InputBlock of(WireObject wire, String type, Block block) {
        return new InputBlock(wire.path(), type, Optional.of(block), CacheControl.marks(wire));
    }

    private static Block thinking(WireObject block) {
        var signature = block.optionalText("signature").filter(given -> !given.isEmpty());
        return new Block.Thinking(block.text("thinking"), signature);
    }

    private static Block toolCall(WireObject block) {
        return new Block.ToolCall(
                block.text("id"), block.text("name"), block.object("input").json());
    }

    private static InputBlock toolResult(WireObject block) {
        var id = block.text("tool_use_id");
        var text = new StringBuilder();
        boolean marked = false;
        for (var part : readAll(block, "content").orElse(List.of())) {
            if (!(part.block().orElse(null) instanceof Block.Text(var piece))) {
                return new InputBlock(part.path(), part.type(), Optional.empty(), false);
            }
            text.append(piece);
            marked |= part.marked();
        }
        var result = new Block.ToolResult(id, text.toString(), block.flag("is_error"));
        return new InputBlock(block.path(), "tool_result", Optional.of(result), CacheControl.marks(block) || marked);
    }
}
