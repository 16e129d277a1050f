package io.maximin.engines.stage.icons;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import io.maximin.engines.scene.Actor;
import io.maximin.engines.scene.Art;
import io.maximin.engines.stage.Drawing;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Art sets by name, and actors drawn by their pictures. Parsed pictures are kept, a bounded number of them. */
public final class IconArt {
    private static final int MOST_KEPT = 128;

    private final Map<String, IconSet> sets;
    private final Map<String, SVGDocument> documents = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SVGDocument> eldest) {
            return size() > MOST_KEPT;
        }
    };

    /** @param sets by name, such as {@code noto} */
    public IconArt(Map<String, IconSet> sets) {
        this.sets = Map.copyOf(sets);
    }

    /** Whether there is such a picture: {@code set/name}. */
    public boolean has(String name) {
        return set(name).filter(set -> set.has(local(name))).isPresent();
    }

    /** Draws an actor of any family by a picture of the same name, of the first set that has one; empty if none has. */
    public Optional<Drawing> namesake(Actor actor) {
        return sets().stream()
                .map(set -> set + "/" + actor.art().name().replace(' ', '-'))
                .filter(this::has)
                .findFirst()
                .flatMap(name -> drawing(new Actor(
                        actor.id(),
                        actor.phrase(),
                        new Art(Art.Family.ICON, name),
                        actor.category(),
                        actor.count(),
                        actor.looks(),
                        actor.height(),
                        actor.place(),
                        actor.lettering())));
    }

    /** Draws an actor by the picture that its art names; empty if there is no such picture or it cannot be read. */
    public Optional<Drawing> drawing(Actor actor) {
        var name = actor.art().name();
        return set(name).flatMap(set -> set.icon(local(name))).flatMap(icon -> drawing(actor, icon));
    }

    private Optional<Drawing> drawing(Actor actor, IconSet.Icon icon) {
        return document(actor.art().name(), icon)
                .map(document -> new IconDrawing(document, facesRight(actor, icon), actor.looks()));
    }

    /** The pictures of the sets look to the left where they are seen from the side; actors look to the right. */
    private static boolean facesRight(Actor actor, IconSet.Icon icon) {
        boolean turned = switch (actor.category()) {
            case ANIMAL, BIRD, FISH, INSECT, VEHICLE, BOAT -> true;
            case AIRCRAFT -> actor.art().name().contains("helicopter");
            default -> actor.art().name().matches(".*(walking|running|biking|kneeling|wheelchair|surfing|rowing).*");
        };
        return turned ^ icon.flipped() ^ actor.art().name().endsWith("facing-right");
    }

    private Optional<SVGDocument> document(String name, IconSet.Icon icon) {
        synchronized (documents) {
            var kept = documents.get(name);
            if (kept == null) {
                kept = parse(icon);
                if (kept != null) {
                    documents.put(name, kept);
                }
            }
            return Optional.ofNullable(kept);
        }
    }

    private static @org.jspecify.annotations.Nullable SVGDocument parse(IconSet.Icon icon) {
        var svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\""
                + icon.width() + "\" height=\"" + icon.height() + "\" viewBox=\"0 0 " + icon.width() + " "
                + icon.height() + "\">" + icon.body() + "</svg>";
        var bytes = new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8));
        return new SVGLoader().load(bytes, null, LoaderContext.createDefault());
    }

    private Optional<IconSet> set(String name) {
        int slash = name.indexOf('/');
        return slash < 0 ? Optional.empty() : Optional.ofNullable(sets.get(name.substring(0, slash)));
    }

    private static String local(String name) {
        return name.substring(name.indexOf('/') + 1);
    }

    /** Names of the sets. */
    public List<String> sets() {
        return sets.keySet().stream().sorted().toList();
    }
}
