package io.maximin.engines.phonemes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishPhonemizerTest {
    private static final Phonemizers PHONEMIZERS = EspeakFolder.phonemizers();
    private static final Phonemizer AMERICAN = PHONEMIZERS.english(EnglishVariant.AMERICAN);
    private static final Phonemizer BRITISH = PHONEMIZERS.english(EnglishVariant.BRITISH);

    @AfterAll
    static void close() {
        PHONEMIZERS.close();
    }

    private static String said(Phonemizer phonemizer, String phrase) {
        return phonemizer.pronounce(phrase).stream().map(SpokenWord::symbols).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I read the book yesterday | read | ɹˈɛd",
                "I will read the book | read | ɹˈid",
                "She has read it | read | ɹˈɛd",
                "The lead pipe broke | lead | lˈɛd",
                "They lead the race | lead | lˈid",
                "They live in Rome | live | lˈɪv",
                "We heard live music | live | lˈIv",
                "He lives in Rome | lives | lˈɪvz",
                "The lives of others | lives | lˈIvz",
                "Close the door | Close | klˈOz",
                "It is close to us | close | klˈOs",
                "We use it | use | jˈuz",
                "The use of it | use | jˈus",
                "She used to sing | used | jˈust",
                "She used the pen | used | jˈuzd",
                "To record a song | record | ɹəkˈɔɹd",
                "A record of songs | record | ɹˈɛkəɹd",
                "They present the plan | present | pɹizˈɛnt",
                "The present is here | present | pɹˈɛzᵊnt",
                "He had to wind the clock | wind | wˈInd",
                "The wind is cold | wind | wˈɪnd",
                "A tear fell | tear | tˈɪɹ",
                "Do not tear the paper | tear | tˈɛɹ",
                "Do not desert me | desert | dəzˈɜɹt",
                "The desert is dry | desert | dˈɛzəɹt",
            })
    void wordsWrittenAlikeAreToldApart(String phrase, String word, String symbols) {
        var spoken = AMERICAN.pronounce(phrase).stream()
                .filter(each -> each.span().of(phrase).equals(word))
                .toList();

        assertThat(spoken).singleElement().extracting(SpokenWord::symbols).isEqualTo(symbols);
    }

    @Test
    void smallWordsFitWhatFollows() {
        assertThat(said(AMERICAN, "the apple")).isEqualTo("ði ˈæpᵊl");
        assertThat(said(AMERICAN, "the dog")).isEqualTo("ðə dˈɔɡ");
        assertThat(said(AMERICAN, "to a friend")).startsWith("tʊ ɐ ");
        assertThat(said(AMERICAN, "to me")).startsWith("tə ");
        assertThat(said(AMERICAN, "an hour")).startsWith("ɐn ˈW");
    }

    @Test
    void initialismsAreSpelled() {
        assertThat(said(AMERICAN, "the BBC in the USA")).isEqualTo("ðə bˌibˌisˈi ɪn ðə jˌuˌɛsˈA");
        assertThat(said(AMERICAN, "tell NASA about it")).contains("nˈæsə");
        assertThat(said(AMERICAN, "tell us about it")).contains("ˌʌs");
        assertThat(said(AMERICAN, "vitamin A")).endsWith("ˈA");
    }

    @Test
    void possessivesEndAsTheyAreHeard() {
        assertThat(said(AMERICAN, "Jack's")).endsWith("ks");
        assertThat(said(AMERICAN, "the boss's")).endsWith("ᵻz");
        assertThat(said(AMERICAN, "the dog's")).endsWith("ɡz");
        assertThat(said(AMERICAN, "the boys' room")).contains("Yz ");
    }

    @Test
    void compoundsAreOneWord() {
        assertThat(AMERICAN.pronounce("a well-known man")).hasSize(3);
    }

    @Test
    void theBritishSayItOtherwise() {
        assertThat(said(BRITISH, "the car goes past the bath")).isEqualTo("ðə kˈɑː ɡˈQz pˈɑːst ðə bˈɑːθ");
        assertThat(said(AMERICAN, "the car goes past the bath")).isEqualTo("ðə kˈɑɹ ɡˈOz pˈæst ðə bˈæθ");
    }
}
