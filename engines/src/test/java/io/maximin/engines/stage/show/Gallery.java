package io.maximin.engines.stage.show;

import io.maximin.engines.description.SceneReader;
import io.maximin.engines.pictures.Bitmap;
import io.maximin.engines.pictures.PictureWriter;
import io.maximin.engines.scene.Scene;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Draws a list of prompts to a contact sheet, to be looked at, and says beside it what they were read as: arguments are
 * the file of prompts (one a line), the sheet to write, the directory that holds the art sets by name, the directory of
 * fonts, and the first seed.
 */
public final class Gallery {
    private static final int SIDE = 1024;
    private static final int CELL = 480;
    private static final int COLUMNS = 4;

    private Gallery() {}

    /** Draws it. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var prompts = Files.readAllLines(Path.of(arguments[0])).stream()
                .filter(line -> !line.isBlank())
                .toList();
        var art = Path.of(arguments[2]);
        var stage = new Stage(ArtLibrary.of(
                Map.of("fluent-emoji-flat", art.resolve("fluent-emoji-flat"), "noto", art.resolve("noto")),
                List.of(Path.of(arguments[3]))));
        var reader = SceneReader.load();
        long seed = Long.parseLong(arguments[4]);
        var cells = new ArrayList<Bitmap>();
        var scenes = new ArrayList<String>();
        for (var prompt : prompts) {
            var scene = reader.read(prompt);
            var picture = stage.draw(scene, SIDE, SIDE, seed++, 0);
            scenes.add(prompt + "\n    " + told(scene));
            cells.add(picture.bitmap().scaled(CELL, CELL));
        }
        Files.write(Path.of(arguments[1]), PictureWriter.png(sheet(cells)));
        Files.write(Path.of(arguments[1] + ".txt"), scenes);
    }

    private static String told(Scene scene) {
        var actors = scene.actors().stream()
                .map(actor -> actor.count() + " " + actor.art().name() + " " + actor.height() + " m")
                .toList();
        return scene.world().setting() + " " + scene.world().hour() + " " + scene.view() + " " + actors + " "
                + scene.relations() + " " + scene.notes();
    }

    private static Bitmap sheet(List<Bitmap> cells) {
        int rows = (cells.size() + COLUMNS - 1) / COLUMNS;
        var pixels = new int[COLUMNS * CELL * rows * CELL];
        for (int i = 0; i < cells.size(); i++) {
            int left = i % COLUMNS * CELL;
            int top = i / COLUMNS * CELL;
            for (int y = 0; y < CELL; y++) {
                System.arraycopy(cells.get(i).argb(), y * CELL, pixels, (top + y) * COLUMNS * CELL + left, CELL);
            }
        }
        return new Bitmap(COLUMNS * CELL, rows * CELL, pixels);
    }
}
