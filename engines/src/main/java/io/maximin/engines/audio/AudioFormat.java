package io.maximin.engines.audio;

/**
 * What sound is delivered as.
 *
 * @param bitrate bits per second; for the encodings that have one
 * @param channels 1 or 2, both the same
 * @param constantBitrate every MP3 frame the same size, without a bit reservoir
 */
public record AudioFormat(Encoding encoding, int sampleRateHertz, int bitrate, int channels, boolean constantBitrate) {

    /** The container and codec. */
    public enum Encoding {
        MP3("mp3", "audio/mpeg"),
        PCM("pcm", "audio/pcm"),
        FLAC("flac", "audio/flac"),
        WAV("wav", "audio/wav"),
        OPUS("opus", "audio/ogg"),
        MULAW_RAW("pcmu_raw", "audio/basic"),
        MULAW_WAV("pcmu_wav", "audio/wav");

        private final String label;
        private final String mediaType;

        Encoding(String label, String mediaType) {
            this.label = label;
            this.mediaType = mediaType;
        }

        /** Its name on the wire. */
        public String label() {
            return label;
        }

        public String mediaType() {
            return mediaType;
        }
    }
}
