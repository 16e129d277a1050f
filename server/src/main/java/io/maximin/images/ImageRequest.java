package io.maximin.images;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What an engine is to draw: as many pictures of one prompt as there are seeds.
 *
 * @param owner account that asks
 * @param canvas wanted size; a picture of another is cropped and scaled to it
 * @param seeds one for each picture, all different
 * @param chosen the seed that the caller gave, from which the others were derived; for engines that derive themselves
 * @param subject who is to be in the picture
 * @param optimized whether the prompt may be rewritten first
 * @param format wanted encoding; a picture in another is encoded anew
 */
public record ImageRequest(
        String prompt,
        String owner,
        Canvas canvas,
        List<Long> seeds,
        Optional<Long> chosen,
        Optional<ArtStyle> style,
        Optional<Picture> subject,
        boolean optimized,
        PictureFormat format) {
    public ImageRequest {
        Objects.requireNonNull(prompt);
        Objects.requireNonNull(owner);
        Objects.requireNonNull(canvas);
        seeds = List.copyOf(seeds);
        Objects.requireNonNull(chosen);
        Objects.requireNonNull(style);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(format);
    }

    /** The prompt with the style in it, for engines that have no other word for it. */
    public String styledPrompt() {
        return style.map(chosen -> prompt + ", " + chosen.words()).orElse(prompt);
    }

    /** How many pictures are wanted. */
    public int count() {
        return seeds.size();
    }
}
