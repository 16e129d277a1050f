package io.maximin.engines.llama;

import io.maximin.engines.natives.NativesException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Compares the defaults a library writes into its own structs with those its header documents. A field that moved
 * shows up as a wrong default, so a foreign build is refused before it can misread one of our structs.
 */
final class LayoutCheck {
    private final String struct;
    private final StructView view;
    private final List<String> faults = new ArrayList<>();

    private LayoutCheck(String struct, StructView view) {
        this.struct = struct;
        this.view = view;
    }

    static void modelParams(StructView view) {
        new LayoutCheck("llama_model_params", view)
                .integer("n_gpu_layers", -1)
                .integer("split_mode", 1)
                .integer("load_mode", -1)
                .integer("lazy_mode", 1)
                .integer("main_gpu", 0)
                .flag("vocab_only", false)
                .flag("check_tensors", false)
                .flag("use_extra_bufts", true)
                .flag("no_host", false)
                .flag("no_alloc", false)
                .flag("load_mtp", false)
                .require();
    }

    static void contextParams(StructView view) {
        new LayoutCheck("llama_context_params", view)
                .integer("n_ctx", 512)
                .integer("n_batch", 2048)
                .integer("n_ubatch", 512)
                .integer("n_seq_max", 1)
                .integer("n_rs_seq", 0)
                .integer("n_outputs_max", 0)
                .integer("n_outputs_max_per_seq", 1)
                .integer("n_threads", 4)
                .integer("n_threads_batch", 4)
                .integer("ctx_type", 0)
                .integer("rope_scaling_type", -1)
                .integer("pooling_type", -1)
                .integer("attention_type", -1)
                .integer("flash_attn_type", -1)
                .number("rope_freq_base", 0)
                .number("yarn_ext_factor", -1)
                .number("yarn_beta_slow", -1)
                .integer("yarn_orig_ctx", 0)
                .number("defrag_thold", -1)
                .integer("type_k", 1)
                .integer("type_v", 1)
                .flag("embeddings", false)
                .flag("offload_kqv", true)
                .flag("no_perf", true)
                .flag("op_offload", true)
                .flag("swa_full", true)
                .flag("kv_unified", false)
                .require();
    }

    static void threadPoolParams(StructView view, int threads) {
        new LayoutCheck("ggml_threadpool_params", view)
                .integer("n_threads", threads)
                .integer("prio", 0)
                .integer("poll", 50)
                .flag("strict_cpu", false)
                .flag("paused", false)
                .require();
    }

    private LayoutCheck integer(String field, int expected) {
        return compare(field, expected, view.intField(field));
    }

    private LayoutCheck number(String field, float expected) {
        return compare(field, expected, view.floatField(field));
    }

    private LayoutCheck flag(String field, boolean expected) {
        return compare(field, expected, view.booleanField(field));
    }

    private LayoutCheck compare(String field, Object expected, Object found) {
        if (!Objects.equals(expected, found)) {
            faults.add(field + " is " + found + " where " + expected + " is documented");
        }
        return this;
    }

    private void require() {
        if (!faults.isEmpty()) {
            throw new NativesException("the llama library lays out " + struct + " differently from version "
                    + String.join(" or ", LlamaRuntime.VERSIONS) + ": " + String.join(", ", faults));
        }
    }
}
