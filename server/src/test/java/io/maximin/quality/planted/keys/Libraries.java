package io.maximin.quality.planted.keys;

import java.lang.foreign.Arena;
import javax.sql.DataSource;
import org.apache.pdfbox.cos.COSName;
import org.eclipse.jetty.util.Callback;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** Every library away from home. */
public record Libraries(
        Arena arena, DataSource source, Callback callback, CommandLine line, JsonNode node, COSName pdf) {}
