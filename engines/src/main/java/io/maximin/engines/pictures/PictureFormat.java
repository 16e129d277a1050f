package io.maximin.engines.pictures;

/** What is read; of moving pictures the first frame. */
public enum PictureFormat {
    JPEG("JPEG"),
    PNG("PNG"),
    GIF("GIF"),
    WEBP("WebP");

    private final String label;

    PictureFormat(String label) {
        this.label = label;
    }

    /** Its name as people write it. */
    public String label() {
        return label;
    }
}
