package io.maximin.engines.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.engines.jinja.DictValue;
import io.maximin.engines.jinja.Json;
import io.maximin.engines.jinja.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Run by scripts/chat-template-conformance, which fetches the templates. */
@Tag("genuine-templates")
class GenuineSyntaxesTest {
    private static final Map<String, ToolSyntax> EXPECTED = Map.ofEntries(
            Map.entry("Qwen-Qwen2.5-7B-Instruct.jinja", ToolSyntaxes.USUAL),
            Map.entry("Qwen-Qwen3-0.6B.jinja", ToolSyntaxes.USUAL),
            Map.entry("NousResearch-Hermes-3-Llama-3.1-8B-tool_use.jinja", ToolSyntaxes.USUAL),
            Map.entry("ibm-granite-granite-4.0.jinja", ToolSyntaxes.USUAL),
            Map.entry("google-gemma-2-2b-it.jinja", ToolSyntaxes.USUAL),
            Map.entry("meta-llama-Llama-3.1-8B-Instruct.jinja", ToolSyntaxes.LLAMA),
            Map.entry("meta-llama-Llama-3.2-3B-Instruct.jinja", ToolSyntaxes.LLAMA),
            Map.entry("meta-llama-Llama-3.3-70B-Instruct.jinja", ToolSyntaxes.LLAMA),
            Map.entry("mistralai-Mistral-Nemo-Instruct-2407.jinja", ToolSyntaxes.MISTRAL_LIST),
            Map.entry("Mistral-Small-3.2-24B-Instruct-2506.jinja", ToolSyntaxes.MISTRAL),
            Map.entry("mistralai-Ministral-3-14B-Reasoning-2512.jinja", ToolSyntaxes.MISTRAL),
            Map.entry("unsloth-mistral-Devstral-Small-2507.jinja", ToolSyntaxes.MISTRAL),
            Map.entry("deepseek-ai-DeepSeek-R1-Distill-Llama-8B.jinja", ToolSyntaxes.DEEPSEEK_FENCED),
            Map.entry("deepseek-ai-DeepSeek-R1-Distill-Qwen-32B.jinja", ToolSyntaxes.DEEPSEEK_FENCED),
            Map.entry("deepseek-ai-DeepSeek-V3.1.jinja", ToolSyntaxes.DEEPSEEK),
            Map.entry("MiniMax-M1.jinja", ToolSyntaxes.MINIMAX_OBJECTS),
            Map.entry("MiniMax-M2.jinja", ToolSyntaxes.MINIMAX),
            Map.entry("Qwen3-Coder.jinja", ToolSyntaxes.QWEN_CODER),
            Map.entry("Qwen3.5-4B.jinja", ToolSyntaxes.QWEN_CODER),
            Map.entry("NVIDIA-Nemotron-3-Nano-30B-A3B-BF16.jinja", ToolSyntaxes.QWEN_CODER));

    @Test
    void everyGenuineTemplateIsOfItsSyntax() throws IOException {
        var file = Path.of(Objects.requireNonNull(System.getProperty("maximin.genuine-templates")));
        var recorded = (DictValue) Json.parse(Files.readString(file));
        var templates = (DictValue) recorded.get("templates").orElseThrow();
        var here = new TreeMap<>(EXPECTED);
        here.keySet().retainAll(templates.keys());
        var found = new TreeMap<String, ToolSyntax>();
        for (var name : here.keySet()) {
            var template = Template.parse(templates.text(name).orElseThrow());
            found.put(name, TemplateTraits.of(template).syntax());
        }

        assertThat(found).isEqualTo(here);
    }
}
