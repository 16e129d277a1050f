package io.maximin.engines.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.maximin.engines.language.Language;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScriptReaderTest {
    private static final ReadingOptions ANY = new ReadingOptions(Optional.empty(), true, false, true, List.of());

    private final ScriptReader reader = new ScriptReader();

    @Test
    void pausesStandBetweenPronounceableStretches() {
        assertThat(said("One.<#0.5#>Two<#12.25#>three", ANY)).isEqualTo("One. <500> Two <12250> three");
        assertThat(pauses("<#1#>One")).isEmpty();
        assertThat(pauses("One<#1#>")).isEmpty();
        assertThat(pauses("One<#1#> … <#2#>two")).containsExactly(Duration.ofSeconds(1));
        assertThat(pauses("One\n<#1#>\ntwo")).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void pausesOutOfRangeReadNothing() {
        for (var marker : List.of("<#0#>", "<#0.001#>", "<#100#>", "<#x#>", "<##>", "<#-1#>", "<#0.00#>")) {
            assertThat(said("One " + marker + " two", ANY)).as(marker).isEqualTo("One two");
        }
        assertThat(pauses("One<#0.01#>two<#99.99#>three"))
                .containsExactly(Duration.ofMillis(10), Duration.ofMillis(99_990));
    }

    @Test
    void tagsAreSoundsOrDropped() {
        var dropped = new ReadingOptions(Optional.empty(), true, false, false, List.of());

        assertThat(said("Well (sighs) then (lip-smacking).", ANY)).isEqualTo("Well (sighs) then (lip-smacking).");
        assertThat(said("Well (sighs) then.", dropped)).isEqualTo("Well then.");
    }

    @Test
    void ordinaryBracketsStay() {
        assertThat(said("The cat (black) sat(down).", ANY)).isEqualTo("The cat ( black ) sat ( down ).");
    }

    @Test
    void phoneticsBehindAWordAreItsSound() {
        assertThat(given("他处理(chu3)(li3)好了", Optional.empty()))
                .isEqualTo(new Part.Given("处理", Part.Notation.PINYIN, "chu3 li3", Language.CHINESE, new Span(1, 14)));
        assertThat(given("他处理(chu3 li3)好了", Optional.empty()).phonetics()).isEqualTo("chu3 li3");
        assertThat(given("a tomato(təˈmeɪtoʊ) here", Optional.empty()))
                .isEqualTo(new Part.Given("tomato", Part.Notation.IPA, "təˈmeɪtoʊ", Language.ENGLISH, new Span(2, 19)));
        assertThat(given("我行(hang4)喇", Optional.of(Language.CANTONESE)).notation())
                .isEqualTo(Part.Notation.JYUTPING);
        assertThat(given("read(/riːd/) it", Optional.empty()).phonetics()).isEqualTo("riːd");
    }

    @Test
    void dictionariesReplaceWholeWords() {
        var options = new ReadingOptions(
                Optional.empty(),
                true,
                false,
                false,
                List.of(
                        new ReadingOptions.Replacement("omg", "oh my god"),
                        new ReadingOptions.Replacement("处理", "(chu3)(li3)"),
                        new ReadingOptions.Replacement("live", "/laɪv/"),
                        new ReadingOptions.Replacement("東京", "とうきょう")));

        assertThat(said("OMG, no omgs: live", options)).isEqualTo("oh my god, no omgs: {laɪv}");
        assertThat(said("处理数据", options)).isEqualTo("{chu3 li3} 数据");
        assertThat(said("東京です", options)).isEqualTo("{とうきょう} です");
    }

    @Test
    void languagesAreToldApart() {
        assertThat(languages("我喜欢 machine learning 这个词", Optional.empty()))
                .containsExactly(Language.CHINESE, Language.ENGLISH, Language.CHINESE);
        assertThat(languages("佢哋喺度食嘢", Optional.empty())).containsExactly(Language.CANTONESE);
        assertThat(languages("東京に行きます", Optional.of(Language.CHINESE)))
                .containsExactly(Language.CHINESE, Language.JAPANESE, Language.CHINESE, Language.JAPANESE);
        assertThat(languages("東京に行きます", Optional.empty())).containsExactly(Language.JAPANESE);
        assertThat(languages("Guten Tag, wie geht es Ihnen?", Optional.empty())).containsOnly(Language.GERMAN);
        assertThat(languages("این کتاب است", Optional.empty())).containsExactly(Language.PERSIAN);
        assertThat(languages("هذا كتاب", Optional.empty())).containsExactly(Language.ARABIC);
    }

    @Test
    void abbreviationsAndNumbersEndNoSentence() {
        assertThat(sentences(
                        "Dr. Smith met J. R. Jones, e.g. at 5.30 p.m. on 3.5 acres. Good! \"Really?\" he asked. Yes…"))
                .containsExactly(
                        "Dr. Smith met J. R. Jones, e.g. at 5.30 p.m. on 3.5 acres.",
                        "Good!",
                        "\"Really?\" he asked.",
                        "Yes…");
        assertThat(sentences("Das ist z.B. der 3. Mann. Am 5. Januar kam er."))
                .containsExactly("Das ist z.B. der 3. Mann.", "Am 5. Januar kam er.");
        assertThat(sentences("他说：“你好。”然后走了。真的吗？是！")).containsExactly("他说：“你好。”", "然后走了。", "真的吗？", "是！");
        assertThat(sentences("यह एक है। वह दो है।")).hasSize(2);
        assertThat(sentences("كيف حالك؟ أنا بخير.")).hasSize(2);
        assertThat(sentences("Τι κάνεις; Καλά.")).hasSize(2);
    }

    @Test
    void paragraphsEndWithNewlines() {
        assertThat(reader.read("One. Two.\n\nThree.", ANY))
                .extracting(Sentence::endsParagraph)
                .containsExactly(false, true, false);
    }

    @Test
    void formulasAreReadInChinese() {
        var options = new ReadingOptions(Optional.of(Language.CHINESE), true, true, false, List.of());

        assertThat(said("$$\\\\frac{1}{2}$$", options)).isEqualTo("二分之一");
        assertThat(said("$$x^2+\\sqrt{3}=\\alpha$$", options)).isEqualTo("X 的平方加根号三等于阿尔法");
        assertThat(said("$$\\sum_{i=1}^{n} i$$", options)).isEqualTo("从 I 等于一到 N 的求和 I");
    }

    @Test
    void controlCharactersAreSkipped() {
        assertThat(said("He\u0001llo\u0007 world", ANY)).isEqualTo("Hello world");
    }

    private String said(String text, ReadingOptions options) {
        return SpokenTest.said(reader.read(text, options));
    }

    private Stream<Part> parts(String text, Optional<Language> language) {
        return reader.read(text, new ReadingOptions(language, true, false, true, List.of())).stream()
                .flatMap(sentence -> sentence.parts().stream());
    }

    private List<Duration> pauses(String text) {
        return parts(text, Optional.empty())
                .filter(Part.Pause.class::isInstance)
                .map(part -> ((Part.Pause) part).length())
                .toList();
    }

    private Part.Given given(String text, Optional<Language> language) {
        return (Part.Given) parts(text, language)
                .filter(Part.Given.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private List<Language> languages(String text, Optional<Language> language) {
        return parts(text, language)
                .filter(Part.Phrase.class::isInstance)
                .map(part -> ((Part.Phrase) part).language())
                .toList();
    }

    private List<String> sentences(String text) {
        return reader.read(text, ANY).stream()
                .map(sentence -> sentence.source().of(text))
                .toList();
    }
}
