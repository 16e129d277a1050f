package io.maximin.engines.description;

import io.maximin.engines.description.Meaning.Particle.Kind;
import io.maximin.engines.scene.Category;
import io.maximin.engines.scene.Colour;
import io.maximin.engines.scene.Place;
import io.maximin.engines.scene.Pose;
import io.maximin.engines.scene.Relation;
import io.maximin.engines.scene.Weather;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One reading of a Chinese prompt. What describes a noun stands before it, joined by 的; a place is a noun and a word of
 * place behind it; a verb is about the noun before it unless 的 follows.
 */
final class ChineseParse {
    private final List<Unit> units;
    private final String prompt;
    private final ChineseSyntax syntax;
    private final Draft draft;
    private final Describer describer;
    private final ChineseAhead ahead;
    private final List<Unit> modifiers = new ArrayList<>();
    private List<Sketch> subjects = new ArrayList<>();
    private List<Sketch> objects = List.of();
    private Optional<Relation.Kind> verb = Optional.empty();
    private OptionalInt number = OptionalInt.empty();
    private boolean and;
    private boolean negated;
    private boolean fresh;
    private boolean ofSetting;
    private boolean being;
    private int begin = -1;
    private OptionalInt held = OptionalInt.empty();
    private int heldBegin = -1;
    private Optional<Kind> part = Optional.empty();
    private Optional<Sketch> lettered = Optional.empty();

    ChineseParse(List<Unit> units, String prompt, Draft draft) {
        this.units = units;
        this.prompt = prompt;
        this.syntax = new ChineseSyntax(units);
        this.draft = draft;
        this.describer = new Describer(draft);
        this.ahead = new ChineseAhead(draft);
    }

    void read() {
        int at = 0;
        while (at < units.size()) {
            at = step(at);
        }
        endClause();
        ahead.letters().ifPresent(draft::banner);
    }

    private int step(int at) {
        Unit unit = units.get(at);
        if (unit.is(Kind.QUOTE)) {
            letters(unit, at);
        } else if (unit.is(Kind.COMMA) || unit.is(Kind.STOP)) {
            endClause();
            if (unit.is(Kind.STOP)) {
                subjects = new ArrayList<>();
            }
        } else if (unit.has(Meaning.Counted.class)) {
            number = OptionalInt.of(unit.as(Meaning.Counted.class).orElseThrow().number());
            begin = begin < 0 ? unit.begin() : begin;
        } else if (ChineseSyntax.isNoun(unit)) {
            return noun(unit, at);
        } else if (unit.is(Kind.HAIR)
                || unit.is(Kind.BEARD)
                || unit.is(Kind.SKIN)
                || unit.is(Kind.DRESS)
                || unit.is(Kind.PART)) {
            part(unit, at);
        } else if (unit.isVerb()) {
            verb(unit, at);
        } else if (unit.has(Meaning.Placed.class) || unit.has(Meaning.Related.class)) {
            place(unit, at);
        } else {
            word(unit);
        }
        return at + 1;
    }

    private void word(Unit unit) {
        if (unit.is(Kind.AND)) {
            and = true;
        } else if (unit.is(Kind.NOT)) {
            negated = true;
        } else if (unit.is(Kind.ABSTRACT)) {
            draft.note(unit.text(), "");
        } else if (unit.isUnknown()) {
            // Single characters are endings and particles far more often than things.
            if (unit.text().length() > 1) {
                draft.note(unit.text(), "");
            }
        } else if (negated && unit.has(Meaning.Air.class)) {
            draft.world().weather(Weather.CLEAR);
        } else if (unit.is(Kind.BE)) {
            being = true;
        } else if (unit.has(Meaning.Air.class)) {
            describer.world(unit);
        } else if (!unit.is(Kind.OF) && !unit.is(Kind.LINK) && !unit.is(Kind.SAYS) && !unit.is(Kind.PRONOUN)) {
            modifiers.add(unit);
            begin = begin < 0 ? unit.begin() : begin;
        }
    }

    private int noun(Unit unit, int at) {
        int behind = syntax.is(at + 1, Kind.OF) && syntax.isPlace(at + 2) ? at + 2 : at + 1;
        boolean place = syntax.isPlace(behind);
        if (negated) {
            forget();
            return at + 1;
        }
        boolean relative = verb.isPresent() && syntax.is(at + 1, Kind.OF);
        if (!place && !relative && syntax.isDescribing(at)) {
            modifiers.add(unit);
            begin = begin < 0 ? unit.begin() : begin;
            return syntax.is(at + 1, Kind.OF) ? at + 2 : at + 1;
        }
        boolean where = unit.has(Meaning.Where.class) && (!unit.has(Meaning.Subject.class) || place);
        if (where) {
            setting(unit, place ? Optional.of(units.get(behind)) : Optional.empty());
            return place ? behind + 1 : at + 1;
        }
        if (!place && !relative && number.isEmpty() && held.isPresent()) {
            number = held;
            begin = heldBegin;
            held = OptionalInt.empty();
        }
        Optional<Sketch> sketch = sketch(unit);
        if (sketch.isEmpty()) {
            return at + 1;
        }
        if (place) {
            located(sketch.get(), behind);
            return behind + 1;
        }
        if (relative) {
            ahead.relation(verb.orElseThrow(), List.of(sketch.get()));
            verb = Optional.empty();
            return at + 2;
        }
        stands(sketch.get());
        return at + 1;
    }

    private Optional<Sketch> sketch(Unit unit) {
        Meaning.Subject subject = unit.as(Meaning.Subject.class).orElseThrow();
        boolean again = number.isEmpty() && modifiers.isEmpty();
        String words = prompt.substring(begin < 0 ? unit.begin() : begin, unit.end());
        var phrase = new NounPhrase(words, 0, modifiers, Optional.of(unit), again, number);
        Optional<Sketch> sketch = describer.sketch(phrase, subject);
        forget();
        return sketch;
    }

    /** "两只戴着帽子的猫": the number is of the noun behind the clause. */
    private void hold() {
        if (number.isPresent()) {
            held = number;
            heldBegin = begin;
            number = OptionalInt.empty();
            begin = -1;
        }
    }

    private void forget() {
        modifiers.clear();
        number = OptionalInt.empty();
        begin = -1;
    }

    /** A noun without a word of place: who the clause is about, or what its verb is done to. */
    private void stands(Sketch sketch) {
        if (verb.isPresent() && !subjects.isEmpty()) {
            Relation.Kind kind = verb.get();
            ahead.apply(sketch);
            subjects.forEach(subject -> draft.link(subject, clothed(kind, sketch), List.of(sketch)));
            objects = List.of(sketch);
            verb = and ? verb : Optional.empty();
            fresh = false;
        } else if (and && !objects.isEmpty()) {
            ahead.apply(sketch);
            draft.linkAgain(objects.getLast(), sketch);
            objects = List.of(sketch);
        } else {
            verb.ifPresent(kind -> ahead.relation(kind, List.of(sketch)));
            boolean joins = and && fresh;
            if (verb.isEmpty()) {
                ahead.apply(sketch);
                subjects = joins ? new ArrayList<>(subjects) : new ArrayList<>();
                subjects.add(sketch);
                fresh = true;
                objects = List.of();
            }
            verb = Optional.empty();
        }
        if (sketch.category() == Category.SKY_BODY && sketch.place().isEmpty()) {
            sketch.place(Place.SKY);
        }
        ofSetting = false;
        and = false;
    }

    private static Relation.Kind clothed(Relation.Kind kind, Sketch sketch) {
        return kind == Relation.Kind.IN && sketch.category() == Category.CLOTHES ? Relation.Kind.WEARING : kind;
    }

    /** "桌子上": with 的 behind it, or without a subject, it is said of the next noun. */
    private void located(Sketch object, int at) {
        Relation.Kind kind =
                units.get(at).as(Meaning.Related.class).orElseThrow().kind();
        boolean next = syntax.is(at + 1, Kind.OF) || subjects.isEmpty() || !syntax.isSaidOfSubject(at);
        List<Sketch> all =
                kind == Relation.Kind.BETWEEN && and && !subjects.isEmpty() ? withLast(object) : List.of(object);
        verb = Optional.empty();
        and = false;
        if (syntax.is(at + 1, Kind.SAYS) || syntax.is(at + 2, Kind.SAYS) || next) {
            ahead.relation(kind, all);
            lettered = Optional.of(object);
        } else {
            subjects.forEach(subject -> draft.link(subject, kind, all));
            objects = List.of();
        }
    }

    /** "树和石头之间": what was taken for the subject is the first of two. */
    private List<Sketch> withLast(Sketch object) {
        Sketch first = subjects.removeLast();
        return List.of(first, object);
    }

    private void setting(Unit unit, Optional<Unit> place) {
        var where = unit.as(Meaning.Where.class).orElseThrow();
        Optional<Relation.Kind> kind =
                place.flatMap(word -> word.as(Meaning.Related.class)).map(Meaning.Related::kind);
        int weight = ahead.isFar() ? WorldDraft.ADJECTIVE : Settings.weight(kind);
        draft.world().setting(where.setting(), weight, unit.text(), where.near());
        unit.as(Meaning.Tint.class).ifPresent(tint -> draft.world().accent(tint.colour()));
        for (Unit modifier : modifiers) {
            describer.world(modifier);
            modifier.as(Meaning.Named.class).ifPresent(named -> draft.add(new Sketch(modifier.text(), named, 8)));
            modifier.as(Meaning.Tint.class).ifPresent(tint -> draft.world().accent(tint.colour()));
        }
        forget();
        kind.flatMap(Settings::placed).ifPresent(said -> {
            if (subjects.isEmpty()) {
                ahead.place(said);
            } else {
                subjects.forEach(subject -> subject.place(said));
            }
        });
        if (kind.isEmpty() && ahead.isFar()) {
            ahead.clear();
        }
        verb = Optional.empty();
        and = false;
        ofSetting = true;
    }

    private void place(Unit unit, int at) {
        Optional<Place> place = unit.as(Meaning.Placed.class).map(Meaning.Placed::place);
        if (place.isEmpty()) {
            // "旁边站着一只猫": beside what was spoken of before.
            Relation.Kind kind = unit.as(Meaning.Related.class).orElseThrow().kind();
            if (!subjects.isEmpty()) {
                ahead.relation(kind, subjects);
                subjects = new ArrayList<>();
            }
            return;
        }
        boolean said = at > 0
                && (units.get(at - 1).text().equals("在") || units.get(at - 1).isVerb());
        if (said && !subjects.isEmpty() && fresh) {
            subjects.forEach(subject -> subject.place(place.get()));
        } else {
            ahead.place(place.get());
            fresh = false;
            subjects = new ArrayList<>();
        }
    }

    private void verb(Unit unit, int at) {
        hold();
        boolean next = syntax.is(at + 1, Kind.OF) && syntax.leadsToNoun(at + 2);
        Optional<Meaning.Acting> acting = unit.as(Meaning.Acting.class);
        Optional<Pose> pose = unit.as(Meaning.Doing.class).map(Meaning.Doing::pose);
        if (pose.isPresent() && (next || subjects.isEmpty() || syntax.isRelativeLater(at))) {
            ahead.pose(pose.get());
        } else {
            pose.ifPresent(said -> subjects.forEach(subject -> subject.pose(said)));
        }
        acting.ifPresent(said -> verb = Optional.of(said.kind()));
        and = false;
    }

    private void part(Unit unit, int at) {
        Optional<Colour> colour = modifiers.stream()
                .flatMap(modifier -> modifier.as(Meaning.Tint.class).stream())
                .map(Meaning.Tint::colour)
                .findFirst();
        Kind kind = Parts.kind(unit);
        boolean next = (syntax.is(at + 1, Kind.OF) && syntax.leadsToNoun(at + 2)) || syntax.leadsToNoun(at + 1);
        Optional<Unit> owner = modifiers.stream()
                .filter(modifier -> modifier.has(Meaning.Subject.class))
                .findFirst();
        if (owner.isPresent()) {
            modifiers.clear();
            sketch(owner.get()).ifPresent(sketch -> subjects = new ArrayList<>(List.of(sketch)));
        }
        forget();
        verb = Optional.empty();
        part = colour.isPresent() ? Optional.empty() : Optional.of(kind);
        if (kind == Kind.DRESS && (next || subjects.isEmpty())) {
            ahead.costume(unit.text());
        } else if (kind == Kind.DRESS) {
            Costumes.wear(subjects, unit.text());
        }
        if (kind == Kind.BEARD && colour.isEmpty()) {
            subjects.stream().filter(Sketch::isPerson).forEach(subject -> subject.beard(Parts.beard(subject)));
        }
        if (kind == Kind.PART) {
            draft.note(
                    unit.text(),
                    subjects.isEmpty() ? "" : Draft.name(subjects.getLast().subject()));
        } else if (colour.isPresent() && (next || subjects.isEmpty())) {
            ahead.part(kind, colour.get());
        } else {
            colour.ifPresent(said -> colour(kind, said));
        }
    }

    private void colour(Kind kind, Colour colour) {
        var own = new ChineseAhead(draft);
        for (Sketch subject : subjects) {
            own.part(kind, colour);
            own.apply(subject);
        }
    }

    private void letters(Unit unit, int at) {
        hold();
        boolean next = syntax.is(at + 1, Kind.OF) && syntax.leadsToNoun(at + 2);
        if (next) {
            ahead.letters(unit.text());
        } else if (lettered.filter(Sketch::bearsLetters).isPresent()) {
            lettered.get().lettering(unit.text());
            ahead.clear();
        } else if (!subjects.isEmpty() && subjects.getLast().bearsLetters()) {
            subjects.getLast().lettering(unit.text());
        } else {
            draft.banner(unit.text());
        }
    }

    /** What describes no noun is said of the subject, or of the whole. */
    private void endClause() {
        boolean ofSubject = being && !subjects.isEmpty() && !ofSetting;
        Optional<Meaning.Tint> tinted = modifiers.stream()
                .flatMap(unit -> unit.as(Meaning.Tint.class).stream())
                .findFirst();
        if (ofSubject && part.isPresent() && tinted.isPresent()) {
            colour(part.get(), tinted.get().colour());
        } else if (ofSubject) {
            subjects.forEach(subject -> describer.describe(modifiers, subject));
        } else {
            modifiers.forEach(describer::world);
            modifiers.forEach(unit ->
                    unit.as(Meaning.Tint.class).ifPresent(tint -> draft.world().accent(tint.colour())));
        }
        forget();
        verb = Optional.empty();
        part = Optional.empty();
        being = false;
        held = OptionalInt.empty();
        lettered = Optional.empty();
        objects = List.of();
        and = false;
        negated = false;
        ofSetting = false;
    }
}
