package io.maximin.text.upstream;

/** A server refuses after its stream has begun; who speaks to the server words it as any other refusal. */
final class RefusedInStream extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    RefusedInStream(Refusal refusal) {
        super(refusal.type(), null, false, false);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
