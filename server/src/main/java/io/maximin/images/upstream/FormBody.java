package io.maximin.images.upstream;

import io.maximin.images.Picture;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** A form of several parts. Source: RFC 7578. */
final class FormBody {
    private static final int BOUNDARY_BYTES = 16;

    private final String boundary;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** @param random of a boundary that no part can hold but by chance */
    FormBody(RandomGenerator random) {
        byte[] bytes = new byte[BOUNDARY_BYTES];
        random.nextBytes(bytes);
        this.boundary = "maximin-" + HexFormat.of().formatHex(bytes);
    }

    /** @param name without quotes or line breaks: one of ours */
    FormBody text(String name, String value) {
        write("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
        return this;
    }

    FormBody picture(String name, String file, Picture picture) {
        write("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + file + "."
                + picture.format().label() + "\"\r\nContent-Type: "
                + picture.format().mediaType() + "\r\n\r\n");
        out.writeBytes(picture.bytes());
        write("\r\n");
        return this;
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    byte[] bytes() {
        var whole = new ByteArrayOutputStream(out.size() + boundary.length() + 6);
        whole.writeBytes(out.toByteArray());
        whole.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return whole.toByteArray();
    }

    private void write(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
