package io.maximin.engines.audio;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_NEW_EXTRADATA;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EAGAIN;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_ERROR;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.global.avutil.av_opt_set_int;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.ShortPointer;

/**
 * One encoder of libavcodec: frames of mono samples in (copied to every channel), packets out. The natives are unpacked
 * and loaded by the first one opened. Everything native hangs on three pointers, freed by {@link #close()}.
 */
final class NativeEncoder implements AutoCloseable {

    /** How the samples lie in a frame. */
    enum Layout {
        FLOAT_PLANES,
        FLOATS,
        SHORTS
    }

    /**
     * What an encoder is opened with.
     *
     * @param bitrate bits per second, 0 for those that have none
     * @param frameSamples wished for where the encoder leaves the choice, else 0
     * @param effort by the encoder's own scale ("compression level" in libavcodec)
     * @param options of the encoder's own, by their names in libavcodec
     */
    record Settings(
            String name,
            Layout layout,
            int sampleRateHertz,
            int channels,
            int bitrate,
            int frameSamples,
            int effort,
            Map<String, Integer> options) {}

    static {
        av_log_set_level(AV_LOG_ERROR);
    }

    private final Settings settings;
    private final AVCodecContext context;
    private final AVFrame frame;
    private final AVPacket packet;
    private byte[] extradata;
    private long samples;
    private boolean closed;

    NativeEncoder(Settings settings) {
        this.settings = settings;
        var codec = avcodec_find_encoder_by_name(settings.name());
        if (codec == null) {
            throw new IllegalStateException("the natives have no encoder " + settings.name());
        }
        context = avcodec_alloc_context3(codec);
        frame = av_frame_alloc();
        packet = av_packet_alloc();
        try {
            configure();
            check(avcodec_open2(context, codec, (AVDictionary) null), "open");
            prepareFrame();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
        extradata = copy(context.extradata(), context.extradata_size());
    }

    /** Samples per channel in each frame but the last. */
    int frameSamples() {
        return context.frame_size();
    }

    /** Samples a decoder gives before the first that was put in. */
    int delaySamples() {
        return context.initial_padding();
    }

    /** The codec's own header; some encoders correct it when flushed. */
    byte[] extradata() {
        return extradata.clone();
    }

    /** Encodes one frame; only the last may be shorter than {@link #frameSamples()}. */
    List<byte[]> encode(float[] mono) {
        check(av_frame_make_writable(frame), "write to the frame of");
        frame.nb_samples(mono.length);
        frame.pts(samples);
        samples += mono.length;
        fill(mono);
        check(avcodec_send_frame(context, frame), "encode with");
        return packets();
    }

    /** What the encoder still holds. Nothing may be encoded afterwards. */
    List<byte[]> flush() {
        check(avcodec_send_frame(context, null), "flush");
        return packets();
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            av_packet_free(packet);
            av_frame_free(frame);
            avcodec_free_context(context);
        }
    }

    private void configure() {
        context.sample_rate(settings.sampleRateHertz());
        context.sample_fmt(sampleFormat());
        context.bit_rate(settings.bitrate());
        context.compression_level(settings.effort());
        context.time_base().num(1).den(settings.sampleRateHertz());
        context.flags(context.flags() | AV_CODEC_FLAG_GLOBAL_HEADER);
        av_channel_layout_default(context.ch_layout(), settings.channels());
        if (settings.frameSamples() > 0) {
            context.frame_size(settings.frameSamples());
        }
        settings.options()
                .forEach((name, value) -> check(av_opt_set_int(context.priv_data(), name, value, 0), "set up"));
    }

    private void prepareFrame() {
        frame.nb_samples(context.frame_size());
        frame.format(context.sample_fmt());
        frame.sample_rate(context.sample_rate());
        av_channel_layout_default(frame.ch_layout(), settings.channels());
        check(av_frame_get_buffer(frame, 0), "make a frame for");
    }

    private int sampleFormat() {
        return switch (settings.layout()) {
            case FLOAT_PLANES -> AV_SAMPLE_FMT_FLTP;
            case FLOATS -> AV_SAMPLE_FMT_FLT;
            case SHORTS -> AV_SAMPLE_FMT_S16;
        };
    }

    private void fill(float[] mono) {
        switch (settings.layout()) {
            case FLOAT_PLANES -> {
                for (int channel = 0; channel < settings.channels(); channel++) {
                    floats(channel).put(mono, 0, mono.length);
                }
            }
            case FLOATS -> floats(0).put(interleaved(mono));
            case SHORTS -> shorts(interleaved(mono));
        }
    }

    private FloatPointer floats(int plane) {
        return new FloatPointer((Pointer) frame.data(plane));
    }

    private void shorts(float[] interleaved) {
        var values = new short[interleaved.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (short) LinearCodec.quantise(interleaved[i]);
        }
        new ShortPointer((Pointer) frame.data(0)).put(values);
    }

    private float[] interleaved(float[] mono) {
        int channels = settings.channels();
        if (channels == 1) {
            return mono;
        }
        var all = new float[mono.length * channels];
        for (int i = 0; i < all.length; i++) {
            all[i] = mono[i / channels];
        }
        return all;
    }

    private List<byte[]> packets() {
        var packets = new ArrayList<byte[]>();
        int status = avcodec_receive_packet(context, packet);
        while (status >= 0) {
            if (packet.size() > 0) {
                packets.add(copy(packet.data(), packet.size()));
            }
            noteExtradata();
            av_packet_unref(packet);
            status = avcodec_receive_packet(context, packet);
        }
        if (status != AVERROR_EAGAIN() && status != AVERROR_EOF()) {
            check(status, "read from");
        }
        return packets;
    }

    private void noteExtradata() {
        for (int i = 0; i < packet.side_data_elems(); i++) {
            var data = packet.side_data().getPointer(i);
            if (data.type() == AV_PKT_DATA_NEW_EXTRADATA) {
                extradata = copy(data.data(), (int) data.size());
            }
        }
    }

    private static byte[] copy(BytePointer data, int size) {
        var bytes = new byte[size];
        if (size > 0) {
            data.get(bytes);
        }
        return bytes;
    }

    private void check(int status, String step) {
        if (status < 0) {
            throw new IllegalStateException("cannot " + step + " encoder " + settings + ": libav error " + status);
        }
    }
}
