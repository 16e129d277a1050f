package io.maximin.engines.stage.settings;

import io.maximin.engines.stage.Layer;
import io.maximin.engines.stage.View;
import java.util.ArrayList;
import java.util.List;

/** What is seen through a window: sky and hills. */
final class Outlook {
    private Outlook() {}

    static List<Layer> layers(View view) {
        var layers = new ArrayList<>(Sky.layers(view));
        var land = new Land(view);
        var noise = land.noise();
        double unit = view.camera().height() / view.camera().focal();
        Terrain.Relief hills = (x, z) -> unit * (z * (0.006 + 0.05 * noise.fractal(x / 420, z / 300, 3)) - 1);
        layers.add(new Terrain(12, 1500, hills, land::grass));
        var grove = new Grove(view, Plants.broad(view, land));
        var trees = grove.planted(new Grove.Area(40, 500, 60, 9), (x, z) -> 0.6, 9);
        layers.add(grove.layer(24, trees, hills));
        return layers;
    }
}
