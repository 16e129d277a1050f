package io.maximin.files;

/** The fake keeps the promises of the real one. */
class MemoryBlobsTest extends BlobsSuite {
    private MemoryBlobs blobs = new MemoryBlobs();

    @Override
    Blobs make() {
        blobs = new MemoryBlobs();
        return blobs;
    }

    @Override
    int count() {
        return blobs.count();
    }
}
