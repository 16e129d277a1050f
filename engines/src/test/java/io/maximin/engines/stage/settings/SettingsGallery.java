package io.maximin.engines.stage.settings;

import com.sun.management.OperatingSystemMXBean;
import io.maximin.engines.scene.Angle;
import io.maximin.engines.scene.Hour;
import io.maximin.engines.scene.Mood;
import io.maximin.engines.scene.Scene;
import io.maximin.engines.scene.Season;
import io.maximin.engines.scene.Setting;
import io.maximin.engines.scene.Shot;
import io.maximin.engines.scene.Style;
import io.maximin.engines.scene.Weather;
import io.maximin.engines.stage.Camera;
import io.maximin.engines.stage.Canvas;
import io.maximin.engines.stage.Layer;
import io.maximin.engines.stage.View;
import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * Renders settings to one contact sheet, to be looked at: {@code file columns widthxheight cell...}, a cell being
 * {@code SETTING[,HOUR][,SEASON][,WEATHER][,MOOD][,seed][,t=seconds]}.
 */
final class SettingsGallery {
    private SettingsGallery() {}

    public static void main(String[] arguments) throws IOException {
        int columns = Integer.parseInt(arguments[1]);
        var size = arguments[2].split("x", -1);
        int width = Integer.parseInt(size[0]);
        int height = Integer.parseInt(size[1]);
        int scale = size.length > 2 ? Integer.parseInt(size[2]) : 1;
        var cells = List.of(arguments).subList(3, arguments.length);
        int rows = (cells.size() + columns - 1) / columns;
        var sheet = new BufferedImage(columns * width / scale, rows * height / scale, BufferedImage.TYPE_INT_RGB);
        var graphics = sheet.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        for (int i = 0; i < cells.size(); i++) {
            long begin = processor();
            var canvas = render(view(cells.get(i), width, height));
            long millis = (processor() - begin) / 1_000_000;
            int x = i % columns * width / scale;
            int y = i / columns * height / scale;
            graphics.drawImage(canvas.image(), x, y, width / scale, height / scale, null);
            graphics.setColor(Color.BLACK);
            graphics.drawString(cells.get(i) + " " + millis, x + 5, y + 15);
            graphics.setColor(Color.WHITE);
            graphics.drawString(cells.get(i) + " " + millis, x + 4, y + 14);
        }
        ImageIO.write(sheet, "png", Path.of(arguments[0]).toFile());
    }

    /** Nanoseconds of all cores that this process has used: the machine is shared. */
    private static long processor() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    static View view(String cell, int width, int height) {
        var words = new ArrayList<>(List.of(cell.split(",", -1)));
        var setting = Setting.valueOf(words.removeFirst());
        var hour = Hour.DAY;
        var season = Season.SUMMER;
        var weather = Weather.CLEAR;
        var mood = Mood.NEUTRAL;
        long seed = 1;
        double t = 0;
        for (var word : words) {
            if (named(Hour.values(), word)) {
                hour = Hour.valueOf(word);
            } else if (named(Season.values(), word)) {
                season = Season.valueOf(word);
            } else if (named(Weather.values(), word)) {
                weather = Weather.valueOf(word);
            } else if (named(Mood.values(), word)) {
                mood = Mood.valueOf(word);
            } else if (word.startsWith("t=")) {
                t = Double.parseDouble(word.substring(2));
            } else {
                seed = Long.parseLong(word);
            }
        }
        var world = new Scene.World(setting, hour, season, weather, mood, Optional.empty());
        return view(world, new int[] {width, height}, t, seed);
    }

    private static boolean named(Enum<?>[] all, String word) {
        for (var each : all) {
            if (each.name().equals(word)) {
                return true;
            }
        }
        return false;
    }

    static View view(Scene.World world, int[] size, double t, long seed) {
        var scene = new Scene(
                world,
                new Scene.View(Shot.WIDE, Angle.EYE, Style.PAINTED, 1),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of());
        double horizon = Backdrops.of(world.setting()).horizon() * size[1];
        var camera = new Camera(size[0], size[1], horizon, Math.max(size[0], size[1]) * 0.95, 1.6);
        return new View(scene, camera, Lights.of(scene, seed), t, seed);
    }

    static Canvas render(View view) {
        var canvas = new Canvas(view.camera().width(), view.camera().height());
        var layers =
                new ArrayList<>(Backdrops.of(view.scene().world().setting()).layers(view));
        layers.sort(Comparator.comparingDouble(Layer::distance).reversed());
        layers.forEach(layer -> layer.paint(canvas, view));
        return canvas;
    }
}
