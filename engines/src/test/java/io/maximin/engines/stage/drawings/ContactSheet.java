package io.maximin.engines.stage.drawings;

import io.maximin.engines.scene.Actor;
import io.maximin.engines.scene.Art;
import io.maximin.engines.scene.Category;
import io.maximin.engines.scene.Looks;
import io.maximin.engines.scene.Pose;
import io.maximin.engines.scene.Size;
import io.maximin.engines.stage.Drawing;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import javax.imageio.ImageIO;

/** Draws everything side by side, to be looked at: the first argument is the folder that the pictures are put into. */
final class ContactSheet {
    private static final int CELL = 300;
    private static final int COLUMNS = 8;

    private ContactSheet() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Files.createDirectories(folder);
        for (Art.Family family : Art.Family.values()) {
            List<Drawing> drawings = new ArrayList<>();
            for (String name : new TreeSet<>(Drawings.names(family))) {
                drawings.add(drawing(new Art(family, name), Pose.STANDING, 1));
            }
            if (!drawings.isEmpty()) {
                write(folder.resolve(family.name() + ".png"), drawings);
            }
        }
        for (Art art : List.of(new Art(Art.Family.CREATURE, "fox"), new Art(Art.Family.PERSON, "person"))) {
            List<Drawing> drawings = new ArrayList<>();
            for (Pose pose : Pose.values()) {
                drawings.add(drawing(art, pose, pose.ordinal()));
            }
            write(folder.resolve(art.name() + "-poses.png"), drawings);
        }
    }

    private static Drawing drawing(Art art, Pose pose, long seed) {
        var looks = new Looks(Size.USUAL, Optional.empty(), Optional.empty(), Optional.of(pose), Optional.empty());
        var actor = new Actor(0, art.name(), art, Category.THING, 1, looks, 1, Optional.empty(), Optional.empty());
        return Drawings.of(actor, seed).orElseThrow();
    }

    private static void write(Path file, List<Drawing> drawings) throws IOException {
        int rows = (drawings.size() + COLUMNS - 1) / COLUMNS;
        var sheet = new BufferedImage(COLUMNS * CELL, rows * CELL, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = sheet.createGraphics();
        graphics.setColor(new Color(0xDDE6EA));
        graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        for (int i = 0; i < drawings.size(); i++) {
            Drawing drawing = drawings.get(i);
            double wide = drawing.reach().left() + drawing.reach().right();
            double scale = Math.min(CELL - 20.0, (CELL - 10) / wide);
            var cell = (Graphics2D) graphics.create();
            double middle = (drawing.reach().left() - drawing.reach().right()) * scale / 2;
            cell.translate((i % COLUMNS + 0.5) * CELL + middle, (i / COLUMNS + 1) * CELL - 10);
            cell.scale(scale, scale);
            drawing.paint(cell, 0);
            cell.dispose();
        }
        graphics.dispose();
        ImageIO.write(sheet, "png", file.toFile());
    }
}
