package io.maximin.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** Writes a form of several parts. */
final class MultipartBody {
    static final String TYPE = "multipart/form-data; boundary=FoRm7";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    MultipartBody text(String name, String value) {
        return part("name=\"" + name + "\"", value.getBytes(UTF_8));
    }

    MultipartBody file(String fileName, byte[] content) {
        return part("name=\"file\"; filename=\"" + fileName + "\"\r\nContent-Type: image/png", content);
    }

    private MultipartBody part(String disposition, byte[] content) {
        bytes.writeBytes(("--FoRm7\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n").getBytes(UTF_8));
        bytes.writeBytes(content);
        bytes.writeBytes("\r\n".getBytes(UTF_8));
        return this;
    }

    byte[] bytes() {
        bytes.writeBytes("--FoRm7--\r\n".getBytes(UTF_8));
        return bytes.toByteArray();
    }
}
