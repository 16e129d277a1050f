package io.maximin.engines.description;

import io.maximin.engines.description.Meaning.Particle.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Finds noun phrases in English: which words go with which noun. */
final class PhraseReader {
    private static final List<Kind> STRUCTURE = List.of(
            Kind.AND,
            Kind.WITH,
            Kind.NOT,
            Kind.OF,
            Kind.BE,
            Kind.SAYS,
            Kind.PRONOUN,
            Kind.LINK,
            Kind.COMMA,
            Kind.STOP,
            Kind.QUOTE);
    private static final List<Kind> NOUNS =
            List.of(Kind.HAIR, Kind.BEARD, Kind.SKIN, Kind.DRESS, Kind.PART, Kind.ABSTRACT);
    private static final Set<String> GROUPS = Set.of("caravan", "herd", "flock", "pack", "swarm", "convoy", "parade");
    private static final Set<String> PREPOSITIONS =
            Set.of("on", "in", "at", "under", "above", "below", "beneath", "among", "through", "from", "by");
    private static final List<String> ADJECTIVE_ENDINGS = List.of(
            "ous", "ful", "ive", "able", "ible", "less", "ish", "ing", "ed", "esque", "ic", "ical", "ly", "like", "ern",
            "ary", "ese", "ian");

    private final List<Unit> units;
    private final String prompt;

    PhraseReader(List<Unit> units, String prompt) {
        this.units = units;
        this.prompt = prompt;
    }

    /**
     * The phrase that begins with a unit; empty if none does.
     *
     * @param predicate whether a lone colour there is said of something, and is no fruit
     */
    Optional<NounPhrase> at(int begin, boolean predicate) {
        int at = begin;
        boolean definite = false;
        boolean article = false;
        int head = -1;
        OptionalInt number = OptionalInt.empty();
        while (at < units.size()) {
            Unit unit = units.get(at);
            if (joinsColours(at, begin, head)) {
                at++;
                continue;
            }
            if (unit.is(Kind.ARTICLE) || unit.is(Kind.POSSESSIVE)) {
                if (at > begin) {
                    break;
                }
                article = true;
                definite = unit.text().equalsIgnoreCase("the") || unit.is(Kind.POSSESSIVE);
            } else if (isStructure(unit) || isVerbHere(at, begin, head, article) || isApart(unit, at > begin, head)) {
                break;
            } else if (unit.has(Meaning.Counted.class)) {
                if (head >= 0 && !isGroup(unit)) {
                    break;
                }
                number = OptionalInt.of(
                        unit.as(Meaning.Counted.class).orElseThrow().number());
            } else if (isHead(at, article, predicate)) {
                head = at;
            } else if (isRelation(unit) || (head >= 0 && units.get(head).has(Meaning.Subject.class))) {
                break;
            }
            at++;
        }
        boolean empty = at == begin || (at == begin + 1 && article);
        return empty ? Optional.empty() : Optional.of(phrase(begin, at, head, definite, number));
    }

    /** "A camel caravan": several, though they are named before. */
    private static boolean isGroup(Unit unit) {
        return GROUPS.contains(unit.text().toLowerCase(Locale.ROOT));
    }

    private NounPhrase phrase(int begin, int end, int head, boolean definite, OptionalInt number) {
        int known = head;
        // Of an unknown word behind a known noun the known one is kept: "fox den".
        if (head >= 0 && units.get(head).isUnknown()) {
            for (int i = head - 1; i >= begin && known == head; i--) {
                if (units.get(i).has(Meaning.Subject.class) && units.get(i).form() != Unit.Form.OWNER) {
                    known = i;
                }
            }
        }
        List<Unit> modifiers = new ArrayList<>();
        for (int i = begin; i < end; i++) {
            if (i != known) {
                modifiers.add(units.get(i));
            }
        }
        int from = units.get(begin).is(Kind.ARTICLE) && end > begin + 1 ? begin + 1 : begin;
        String text =
                prompt.substring(units.get(from).begin(), units.get(end - 1).end());
        return new NounPhrase(
                text, end, modifiers, known < 0 ? Optional.empty() : Optional.of(units.get(known)), definite, number);
    }

    private static boolean isStructure(Unit unit) {
        return !unit.has(Meaning.Subject.class) && STRUCTURE.stream().anyMatch(unit::is);
    }

    /** "On the moon" is no adjective, and a verb that is not known does not go with the noun before it. */
    private static boolean isApart(Unit unit, boolean within, int head) {
        String text = unit.text().toLowerCase(Locale.ROOT);
        int space = text.indexOf(' ');
        boolean prepositional = space > 0 && PREPOSITIONS.contains(text.substring(0, space));
        boolean verb = unit.isUnknown() && (text.endsWith("ing") || text.endsWith("ed"));
        return (within && prepositional) || (head >= 0 && verb);
    }

    /** "A red and white lighthouse" is one. */
    private boolean joinsColours(int at, int begin, int head) {
        return head < 0
                && at > begin
                && at + 1 < units.size()
                && units.get(at).is(Kind.AND)
                && units.get(at - 1).has(Meaning.Tint.class)
                && units.get(at + 1).has(Meaning.Tint.class);
    }

    private static boolean isRelation(Unit unit) {
        return unit.has(Meaning.Related.class) || unit.has(Meaning.Placed.class);
    }

    private boolean isHead(int at, boolean article, boolean predicate) {
        Unit unit = units.get(at);
        if (predicate && !article && unit.has(Meaning.Tint.class)) {
            return false;
        }
        if (unit.isUnknown()) {
            return !isAdjective(unit.text()) || (article && !isNoun(at + 1));
        }
        if (isRelation(unit) && !unit.has(Meaning.Subject.class)) {
            return false;
        }
        return isNoun(at) && unit.form() != Unit.Form.OWNER;
    }

    private boolean isNoun(int at) {
        if (at >= units.size()) {
            return false;
        }
        Unit unit = units.get(at);
        return unit.has(Meaning.Subject.class)
                || unit.has(Meaning.Where.class)
                || NOUNS.stream().anyMatch(unit::is);
    }

    static boolean isAdjective(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return ADJECTIVE_ENDINGS.stream().anyMatch(lower::endsWith);
    }

    /** Whether a word that may be a verb is one, by what stands before and behind it. */
    private boolean isVerbHere(int at, int begin, int head, boolean article) {
        Unit unit = units.get(at);
        if (!unit.isVerb()) {
            return false;
        }
        boolean noun = isNoun(at) || unit.has(Meaning.Tint.class) || unit.is(Kind.FILLER);
        if (head >= 0) {
            return !noun || takesObject(at);
        }
        if (noun) {
            return at == begin && !article && takesObject(at);
        }
        boolean before = article || at > begin || startsClause(at);
        return !(before && isDescribed(at + 1));
    }

    private boolean startsClause(int at) {
        return at == 0
                || units.get(at - 1).is(Kind.COMMA)
                || units.get(at - 1).is(Kind.STOP)
                || units.get(at - 1).is(Kind.WITH)
                || units.get(at - 1).is(Kind.OF)
                || units.get(at - 1).has(Meaning.Related.class);
    }

    private boolean takesObject(int at) {
        if (at + 1 >= units.size()) {
            return false;
        }
        Unit next = units.get(at + 1);
        boolean thing = next.is(Kind.ARTICLE) || next.is(Kind.POSSESSIVE) || next.is(Kind.PRONOUN);
        boolean made = units.get(at).text().endsWith("ing") && units.get(at).has(Meaning.Subject.class);
        return thing || (isRelation(next) && !made);
    }

    /** Whether a noun or its adjectives stand there. */
    private boolean isDescribed(int at) {
        if (at >= units.size()) {
            return false;
        }
        Unit unit = units.get(at);
        return !isStructure(unit)
                && !unit.is(Kind.ARTICLE)
                && !unit.is(Kind.POSSESSIVE)
                && !unit.has(Meaning.Counted.class)
                && !isRelation(unit)
                && !unit.isVerb();
    }
}
