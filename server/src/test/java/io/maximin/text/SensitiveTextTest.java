package io.maximin.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SensitiveTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            write to jo.doe+x@mail.example.org now | write to *** now
            see https://example.com/a?b=1#c, then | see ***, then
            see (http://10.0.0.1:80/x). | see (***).
            www.example.com/path is it | *** is it
            the site example.com, yes | the site ***, yes
            API at api.foo-bar.io/v1/x! | API at ***
            host 192.168.1.20 is up | host *** is up
            card 4111 1111 1111 1111 please | card *** please
            card 4111-1111-1111-1111. | card ***.
            id 11010519491231002X here | id *** here
            id 110105194912310021 here | id *** here
            ssn 078-05-1120 ok | ssn *** ok
            邮箱a@b.cn,网址https://x.cn/页 | 邮箱***,网址***页
            """)
    void sensitivePartsAreMasked(String text, String masked) {
        assertThat(mask(text, text.length())).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Use System.out.println(x) in Main.java.
            Version 1.2.3 costs 3.14 or 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20.
            Call me at 5 pm, e.g. on 2026-01-15; @home is fine.
            你好,世界。一共 42 个。
            """)
    void ordinaryTextPassesUnchanged(String text) {
        assertThat(mask(text, text.length())).isEqualTo(text);
        assertThat(mask(text, 1)).isEqualTo(text);
    }

    @Test
    void everyCutOfTheTextGivesTheSame() {
        var text = "Ask jo@example.org or https://example.com/x, card 4111 1111 1111 1111 and 10.1.2.3 好 end.";
        var whole = mask(text, text.length());

        for (int size = 1; size < text.length(); size++) {
            assertThat(mask(text, size)).as("pieces of %d", size).isEqualTo(whole);
        }
        assertThat(whole).isEqualTo("Ask *** or ***, card *** and *** 好 end.");
    }

    @Test
    void whatIsKeptBackIsBounded() {
        var mask = new SensitiveText();

        int shown = 0;
        for (int i = 0; i < 10_000; i++) {
            shown += mask.push("x").length();
            assertThat(i + 1 - shown).isLessThanOrEqualTo(SensitiveText.MAX_HELD);
        }
    }

    @Test
    void theRestOfAnOverlongLinkDoesNotShow() {
        var link = "https://example.com/" + "secret".repeat(200);

        assertThat(mask("go " + link + " now", 7)).isEqualTo("go *** now");
    }

    @Test
    void wordsAreShownAsSoonAsTheyEnd() {
        var mask = new SensitiveText();

        assertThat(mask.push("Hello ")).isEqualTo("Hello ");
        assertThat(mask.push("wor")).isEmpty();
        assertThat(mask.push("ld 你")).isEqualTo("world 你");
    }

    private static String mask(String text, int size) {
        var mask = new SensitiveText();
        var shown = new StringBuilder();
        for (int from = 0; from < text.length(); from += size) {
            shown.append(mask.push(text.substring(from, Math.min(text.length(), from + size))));
        }
        return shown.append(mask.finish()).toString();
    }
}
