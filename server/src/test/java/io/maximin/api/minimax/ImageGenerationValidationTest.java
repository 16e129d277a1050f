package io.maximin.api.minimax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.maximin.api.WireObject;
import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule of spec/image.md section 2, told by field and value. */
class ImageGenerationValidationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'model':null|expr_path=model, cause=missing required parameter",
                "'model':1|expr_path=model, cause=mismatch type string with value 1",
                "'prompt':''|expr_path=prompt, cause=missing required parameter",
                "'prompt':[]|expr_path=prompt, cause=mismatch type string",
                "'aspect_ratio':'9:21'|aspect_ratio must be one of 1:1, 16:9, 4:3, 3:2, 2:3, 3:4, 9:16, 21:9,"
                        + " got '9:21'",
                "'aspect_ratio':1|expr_path=aspect_ratio, cause=mismatch type string with value 1",
                "'width':1024|width and height must be given together, got width 1024 alone",
                "'height':1024|width and height must be given together, got height 1024 alone",
                "'width':504,'height':512|width must be in [512, 2048] and a multiple of 8, got 504",
                "'width':2056,'height':512|width must be in [512, 2048] and a multiple of 8, got 2056",
                "'width':512,'height':2049|height must be in [512, 2048] and a multiple of 8, got 2049",
                "'width':512,'height':513|height must be in [512, 2048] and a multiple of 8, got 513",
                "'width':512.5,'height':512|expr_path=width, cause=mismatch type int with value 512.5",
                "'n':0|n must be in [1, 9], got 0",
                "'n':10|n must be in [1, 9], got 10",
                "'n':-1|n must be in [1, 9], got -1",
                "'n':'2'|expr_path=n, cause=mismatch type int with value \"2\"",
                "'n':99999999999999999999|n must be in [1, 9], got 2147483647",
                "'seed':9223372036854775808|expr_path=seed, cause=mismatch type int with value 9223372036854775808",
                "'seed':1.5|expr_path=seed, cause=mismatch type int with value 1.5",
                "'response_format':'b64_json'|response_format must be url or base64, got 'b64_json'",
                "'prompt_optimizer':'yes'|expr_path=prompt_optimizer, cause=mismatch type bool with value \"yes\"",
                "'aigc_watermark':1|expr_path=aigc_watermark, cause=mismatch type bool with value 1",
                "'subject_reference':7|expr_path=subject_reference, cause=mismatch type object with value 7",
                "'subject_reference':[{'type':'character'}]|expr_path=subject_reference[0].image_file,"
                        + " cause=missing required parameter",
                "'subject_reference':[{'type':'object','image_file':'x'}]|subject_reference[0].type must be character,"
                        + " got 'object'",
                "'subject_reference':[{'image_file':'x'},{'image_file':'y'}]|subject_reference must hold one object,"
                        + " got 2",
                "'model':'image-01-live','aspect_ratio':'21:9'|aspect_ratio 21:9 is not supported by image-01-live",
                "'model':'image-01-live','width':512,'height':640|width and height are not supported by image-01-live,"
                        + " got 512 and 640",
                "'model':'image-01-live','style':{}|expr_path=style.style_type, cause=missing required parameter",
                "'model':'image-01-live','style':'水彩'|expr_path=style, cause=mismatch type object",
                "'model':'image-01-live','style':{'style_type':'油画'}|style.style_type must be one of 漫画, 元气, 中世纪,"
                        + " 水彩, got '油画'",
                "'model':'image-01-live','style':{'style_type':'水彩','style_weight':0}|style.style_weight must be in"
                        + " (0, 1], got 0.0",
                "'model':'image-01-live','style':{'style_type':'水彩','style_weight':1.01}|style.style_weight must be in"
                        + " (0, 1], got 1.01",
            })
    void whatDoesNotFitIsNamed(String fields, String message) {
        assertThatThrownBy(() -> read(fields.replace('\'', '"')))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(ErrorKind.INVALID_REQUEST))
                .hasMessageStartingWith("invalid params, ")
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"aspect_ratio\":\"16:9\",\"width\":1,\"height\":7",
                "\"aspect_ratio\":\"16:9\",\"width\":1",
                "\"aspect_ratio\":null,\"width\":null,\"n\":null,\"seed\":null,\"style\":null",
                "\"aspect_ratio\":\"\",\"subject_reference\":\"\"",
                "\"subject_reference\":[]",
                "\"style\":{\"style_type\":\"none\"}",
                "\"style\":\"whatever\"",
                "\"seed\":-9223372036854775808",
                "\"width\":512,\"height\":2048",
                "\"model\":\"image-01-live\",\"style\":{\"style_type\":\"元气\"}"
            })
    void whatClientsSendBesidesIsTaken(String fields) {
        assertThat(read(fields).order().count()).isOne();
    }

    @Test
    void charactersAreCountedAndNotTheirUnits() {
        assertThat(read("\"prompt\":\"" + "🦊".repeat(1500) + "\"").order().prompt())
                .hasSize(3000);
        assertThatThrownBy(() -> read("\"prompt\":\"" + "🦊".repeat(1501) + "\""))
                .hasMessageContaining("prompt must have at most 1500 characters, got 1501");
    }

    @Test
    void aStyleWeighsFourFifthsUnlessItSaysOtherwise() {
        var style = read("\"model\":\"image-01-live\",\"style\":{\"style_type\":\"中世纪\"}")
                .order()
                .style();

        assertThat(style)
                .hasValueSatisfying(chosen -> assertThat(chosen.weight()).isEqualTo(0.8));
    }

    /** The last of two fields with one name counts. */
    private static ImageGenerationRequest read(String fields) {
        var json = "{\"model\":\"image-01\",\"prompt\":\"x\"," + fields + "}";
        return ImageGenerationRequest.read(WireObject.body(json.getBytes(StandardCharsets.UTF_8)));
    }
}
