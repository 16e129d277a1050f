package io.maximin.bench;

import io.maximin.engines.description.SceneReader;
import io.maximin.engines.pictures.Bitmap;
import io.maximin.engines.pictures.PictureWriter;
import io.maximin.engines.scene.Scene;
import io.maximin.engines.stage.show.ArtLibrary;
import io.maximin.engines.stage.show.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Draws a list of prompts to a contact sheet, to be looked at, and writes beside it what they were read as. Arguments
 * are the file of prompts (one a line), the sheet to write, the directory of models, the first seed, and the side of a
 * cell in pixels.
 */
public final class Gallery {
    private static final int SIDE = 1024;
    private static final int COLUMNS = 4;

    private Gallery() {}

    /** Draws it. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var prompts = Files.readAllLines(Path.of(arguments[0])).stream()
                .filter(line -> !line.isBlank())
                .toList();
        var stage = new Stage(art(Path.of(arguments[2])));
        var reader = SceneReader.load();
        long seed = Long.parseLong(arguments[3]);
        int cell = Integer.parseInt(arguments[4]);
        var cells = new ArrayList<Bitmap>();
        var scenes = new ArrayList<String>();
        for (var prompt : prompts) {
            long begin = System.nanoTime();
            var scene = reader.read(prompt);
            var picture = stage.draw(scene, SIDE, SIDE, seed++, 0);
            long millis = (System.nanoTime() - begin) / 1_000_000;
            scenes.add(prompt + " (" + millis + " ms)\n    " + told(scene));
            cells.add(picture.bitmap().scaled(cell, cell));
        }
        Files.write(Path.of(arguments[1]), PictureWriter.png(sheet(cells, cell)));
        Files.write(Path.of(arguments[1] + ".txt"), scenes);
    }

    private static ArtLibrary art(Path models) throws IOException {
        var sets = Map.of("fluent-emoji-flat", models.resolve("fluent-emoji-flat"), "noto", models.resolve("noto"));
        try (var found = Files.list(models)) {
            var fonts = found.filter(
                            folder -> String.valueOf(folder.getFileName()).startsWith("font-"))
                    .sorted()
                    .toList();
            return ArtLibrary.of(sets, fonts);
        }
    }

    private static String told(Scene scene) {
        var actors = scene.actors().stream()
                .map(actor -> actor.count() + " " + actor.art().name() + " " + actor.height() + " m")
                .toList();
        return scene.world().setting() + " " + scene.world().hour() + " " + scene.view() + " " + actors + " "
                + scene.relations() + " " + scene.notes();
    }

    private static Bitmap sheet(List<Bitmap> cells, int side) {
        int rows = (cells.size() + COLUMNS - 1) / COLUMNS;
        int width = COLUMNS * side;
        var pixels = new int[width * rows * side];
        for (int i = 0; i < cells.size(); i++) {
            int left = i % COLUMNS * side;
            int top = i / COLUMNS * side;
            for (int y = 0; y < side; y++) {
                System.arraycopy(cells.get(i).argb(), y * side, pixels, (top + y) * width + left, side);
            }
        }
        return new Bitmap(width, rows * side, pixels);
    }
}
