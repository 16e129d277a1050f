package io.maximin.text.upstream;

/**
 * What another server is called in the log and the metrics.
 *
 * @param model the public id that it stands behind
 * @param server its own name in the configuration
 */
record UpstreamName(String model, String server) {
    Blame blame() {
        return new Blame(model);
    }

    @Override
    public String toString() {
        return "upstream " + server + " of model " + model;
    }
}
