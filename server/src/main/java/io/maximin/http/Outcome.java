package io.maximin.http;

/** How a request ended, for logs and metrics. */
enum Outcome {
    OK("ok"),
    ERROR("error"),
    CLIENT_GONE("client-gone");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
