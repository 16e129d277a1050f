package io.maximin.app;

import io.maximin.api.admin.AdminConfig;
import io.maximin.callbacks.CallbacksConfig;
import io.maximin.db.DatabaseConfig;
import io.maximin.embeddings.EmbeddingsConfig;
import io.maximin.fetch.FetchConfig;
import io.maximin.files.FilesConfig;
import io.maximin.http.HttpConfig;
import io.maximin.images.ImagesConfig;
import io.maximin.keys.KeysConfig;
import io.maximin.limits.LimitsConfig;
import io.maximin.models.ModelsConfig;
import io.maximin.speech.SpeechConfig;
import io.maximin.tasks.TasksConfig;
import io.maximin.text.TextConfig;
import io.maximin.usage.UsageConfig;
import java.nio.file.Path;

/**
 * Everything that can be set. One section per feature; docs/configuration.md lists the keys, held to it by a test.
 *
 * @param home directory of all state; paths of other sections that are relative stand below it
 * @param port 0 picks a free one
 */
record MaximinConfig(
        Path home,
        String host,
        int port,
        HttpConfig http,
        DatabaseConfig database,
        KeysConfig keys,
        LimitsConfig limits,
        UsageConfig usage,
        AdminConfig admin,
        FilesConfig files,
        TasksConfig tasks,
        CallbacksConfig callbacks,
        FetchConfig fetch,
        ModelsConfig models,
        TextConfig text,
        SpeechConfig speech,
        ImagesConfig images,
        EmbeddingsConfig embeddings,
        LogConfig log) {
    MaximinConfig {
        if (host.isBlank()) {
            throw new IllegalArgumentException("host must not be blank");
        }
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be within [0, 65535], got " + port);
        }
    }

    static MaximinConfig defaults() {
        return new MaximinConfig(
                Path.of("~/.maximin"),
                "127.0.0.1",
                8642,
                HttpConfig.defaults(),
                DatabaseConfig.defaults(),
                KeysConfig.defaults(),
                LimitsConfig.defaults(),
                UsageConfig.defaults(),
                AdminConfig.defaults(),
                FilesConfig.defaults(),
                TasksConfig.defaults(),
                CallbacksConfig.defaults(),
                FetchConfig.defaults(),
                ModelsConfig.defaults(),
                TextConfig.defaults(),
                SpeechConfig.defaults(),
                ImagesConfig.defaults(),
                EmbeddingsConfig.defaults(),
                LogConfig.defaults());
    }
}
