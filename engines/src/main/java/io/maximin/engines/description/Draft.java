package io.maximin.engines.description;

import io.maximin.engines.scene.Actor;
import io.maximin.engines.scene.Art;
import io.maximin.engines.scene.Category;
import io.maximin.engines.scene.Note;
import io.maximin.engines.scene.Place;
import io.maximin.engines.scene.Relation;
import io.maximin.engines.scene.Scene;
import io.maximin.engines.scene.Setting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A scene while its prompt is being read. Bounded as a scene is. */
final class Draft {
    private static final int MOST_RELATIONS = 120;
    private static final int MOST_NOTES = 100;
    private static final String NOTHING = "(nothing to draw was named)";

    private final WorldDraft world = new WorldDraft();
    private final List<Sketch> sketches = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private Optional<String> banner = Optional.empty();

    /** A relation of actors that are not numbered yet. */
    record Link(Sketch subject, Relation.Kind kind, List<Sketch> objects) {}

    WorldDraft world() {
        return world;
    }

    /** Adds an actor, with a note if it is drawn as something near; over the bound the note is all. */
    boolean add(Sketch sketch) {
        if (sketches.size() >= Scene.MOST_ACTORS) {
            note(sketch.phrase(), "");
            return false;
        }
        if (sketch.subject().near()) {
            note(sketch.phrase(), name(sketch.subject()));
        }
        sketches.add(sketch);
        return true;
    }

    /** Takes out an actor that another stands for. */
    void replace(Sketch old, Sketch sketch) {
        sketches.remove(old);
        notes.removeIf(note -> note.words().equals(old.phrase()));
        note(
                old.phrase(),
                name(sketch.subject()) + " of "
                        + sketch.material()
                                .map(m -> m.name().toLowerCase(Locale.ROOT))
                                .orElse("stone"));
        List<Link> moved = links.stream().filter(link -> link.subject() == old).toList();
        links.removeIf(link -> link.subject() == old || link.objects().contains(old));
        moved.forEach(link -> link(sketch, link.kind(), link.objects()));
    }

    /** The last actor that a phrase with "the" may mean. */
    Optional<Sketch> known(Meaning.Subject subject) {
        return sketches.reversed().stream()
                .filter(sketch -> sketch.isSame(subject))
                .findFirst();
    }

    List<Sketch> sketches() {
        return sketches;
    }

    List<Link> links() {
        return links;
    }

    void link(Sketch subject, Relation.Kind kind, List<Sketch> objects) {
        List<Sketch> others =
                objects.stream().filter(object -> object != subject).distinct().toList();
        if (!others.isEmpty() && links.size() < MOST_RELATIONS) {
            links.add(new Link(subject, kind, new ArrayList<>(others)));
        }
    }

    /** Adds an object to the relation that was made last of a kind. */
    void extend(Sketch subject, Relation.Kind kind, Sketch object) {
        for (Link link : links.reversed()) {
            if (link.subject() == subject && link.kind() == kind) {
                if (object != subject && !link.objects().contains(object)) {
                    link.objects().add(object);
                }
                return;
            }
        }
        link(subject, kind, List.of(object));
    }

    /** Relates another object as the one before it: "a girl holding a kite and a ball". */
    void linkAgain(Sketch before, Sketch object) {
        List<Link> same =
                links.stream().filter(link -> link.objects().contains(before)).toList();
        same.forEach(link -> link(link.subject(), link.kind(), List.of(object)));
    }

    void note(String words, String drawn) {
        var note = new Note(words.strip(), drawn);
        if (notes.size() < MOST_NOTES && !words.isBlank() && !notes.contains(note)) {
            notes.add(note);
        }
    }

    void banner(String text) {
        banner = Optional.of(banner.map(before -> before + " " + text).orElse(text));
    }

    /** Whether nothing to draw was named. */
    boolean isBare() {
        return sketches.isEmpty() && world.place().isEmpty() && banner.isEmpty();
    }

    /**
     * Takes what another shows for what this one, which is bare, leaves open.
     *
     * @param words that were proposed, for the note
     */
    void adopt(String words, Draft other) {
        if (other.sketches.isEmpty()) {
            note(words, "");
            return;
        }
        note(NOTHING, words);
        other.notes.forEach(note -> note(note.words(), note.drawn()));
        sketches.addAll(other.sketches);
        links.addAll(other.links);
        world.fill(other.world);
    }

    Scene scene() {
        placesBeside();
        Deeds.complete(this);
        if (isBare()) {
            note(NOTHING, "a calm landscape");
        }
        List<Sketch> ordered = ordered();
        List<Actor> actors = new ArrayList<>();
        for (Sketch sketch : ordered) {
            actors.add(sketch.actor(actors.size()));
        }
        List<Relation> relations = links.stream()
                .filter(link -> ordered.contains(link.subject()) && ordered.containsAll(link.objects()))
                .map(link -> new Relation(
                        ordered.indexOf(link.subject()),
                        link.kind(),
                        link.objects().stream().map(ordered::indexOf).toList()))
                .distinct()
                .toList();
        return new Scene(world.world(sketches), world.view(sketches.isEmpty()), actors, relations, banner, notes);
    }

    /** As they were named, but what only fills the back of the scene comes last. */
    private List<Sketch> ordered() {
        return sketches.stream()
                .sorted(Comparator.comparingInt(sketch -> isBehind(sketch) ? 1 : 0))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static boolean isBehind(Sketch sketch) {
        return sketch.category() == Category.SKY_BODY
                || sketch.place().filter(place -> place == Place.BACKGROUND).isPresent();
    }

    /** Of two settings the second is shown by what is typical of it, where there is such a thing. */
    private void placesBeside() {
        Setting setting = world.setting(sketches);
        for (WorldDraft.Place other : world.others()) {
            if (Waters.shows(setting, other.setting())) {
                continue;
            }
            Optional<Sketch> token = typical(other);
            token.ifPresent(this::add);
            if (token.isEmpty() && other.setting() != Setting.SKY) {
                note(other.phrase(), setting.name().toLowerCase(Locale.ROOT));
            }
        }
    }

    private static Optional<Sketch> typical(WorldDraft.Place place) {
        String phrase = place.phrase();
        return switch (place.setting()) {
            case FOREST -> Optional.of(back(phrase, Art.Family.PLANT, "pine", Category.PLANT, 15, 9));
            case JUNGLE -> Optional.of(back(phrase, Art.Family.PLANT, "palm", Category.PLANT, 9, 8));
            case VILLAGE -> Optional.of(back(phrase, Art.Family.BUILDING, "house", Category.BUILDING, 7, 5));
            case CITY -> Optional.of(back(phrase, Art.Family.BUILDING, "skyscraper", Category.BUILDING, 90, 6));
            case CASTLE -> Optional.of(back(phrase, Art.Family.BUILDING, "castle", Category.BUILDING, 25, 1));
            case FARM -> Optional.of(back(phrase, Art.Family.BUILDING, "barn", Category.BUILDING, 8, 1));
            case GARDEN -> Optional.of(back(phrase, Art.Family.PLANT, "flower", Category.FLOWER, 0.4, 8));
            default -> Optional.empty();
        };
    }

    private static Sketch back(
            String phrase, Art.Family family, String name, Category category, double height, int count) {
        var art = new Art(family, name);
        var sketch = new Sketch(
                phrase, new Meaning.Named(art, category, height, Optional.empty(), Optional.empty(), false), count);
        sketch.place(Place.BACKGROUND);
        return sketch;
    }

    /** What a note calls a thing that is drawn. */
    static String name(Meaning.Subject subject) {
        return switch (subject) {
            case Meaning.Named named -> {
                String name = named.art().name();
                yield name.substring(name.indexOf('/') + 1).replace('-', ' ');
            }
            case Meaning.Human human -> human.role().orElse("person");
        };
    }
}
