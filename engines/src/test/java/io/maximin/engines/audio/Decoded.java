package io.maximin.engines.audio;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_ERROR;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLT;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_S16P;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.ShortPointer;

/** What an independent decoder, libavformat's and libavcodec's, makes of a file. */
final class Decoded {
    private final SampleQueue left = new SampleQueue();
    private final SampleQueue right = new SampleQueue();
    private int sampleRateHertz;
    private int channels;
    private int faults;

    private Decoded() {}

    static Decoded of(byte[] file) {
        av_log_set_level(AV_LOG_ERROR);
        try {
            var path = Files.createTempFile("maximin", ".audio");
            try {
                Files.write(path, file);
                return new Decoded().read(path.toString());
            } finally {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    float[] left() {
        return copy(left);
    }

    float[] right() {
        return channels == 1 ? left() : copy(right);
    }

    int length() {
        return left.size();
    }

    int sampleRateHertz() {
        return sampleRateHertz;
    }

    int channels() {
        return channels;
    }

    /** Packets that the decoder refused. */
    int faults() {
        return faults;
    }

    private static float[] copy(SampleQueue queue) {
        var copy = new float[queue.size()];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = queue.get(i);
        }
        return copy;
    }

    private Decoded read(String path) {
        var input = new AVFormatContext(null);
        check(avformat_open_input(input, path, (AVInputFormat) null, (AVDictionary) null));
        check(avformat_find_stream_info(input, (AVDictionary) null));
        var parameters = input.streams(0).codecpar();
        var decoder = avcodec_find_decoder(parameters.codec_id());
        var context = avcodec_alloc_context3(decoder);
        check(avcodec_parameters_to_context(context, parameters));
        context.pkt_timebase(input.streams(0).time_base());
        check(avcodec_open2(context, decoder, (AVDictionary) null));
        var packet = av_packet_alloc();
        var frame = av_frame_alloc();
        while (av_read_frame(input, packet) >= 0) {
            if (avcodec_send_packet(context, packet) < 0) {
                faults++;
            }
            av_packet_unref(packet);
            receive(context, frame);
        }
        avcodec_send_packet(context, null);
        receive(context, frame);
        sampleRateHertz = context.sample_rate();
        channels = context.ch_layout().nb_channels();
        av_frame_free(frame);
        av_packet_free(packet);
        avcodec_free_context(context);
        avformat_close_input(input);
        return this;
    }

    private void receive(AVCodecContext context, AVFrame frame) {
        while (avcodec_receive_frame(context, frame) >= 0) {
            int count = frame.ch_layout().nb_channels();
            left.add(channel(frame, 0, count));
            if (count == 2) {
                right.add(channel(frame, 1, count));
            }
        }
    }

    private static float[] channel(AVFrame frame, int channel, int channels) {
        var samples = new float[frame.nb_samples()];
        int format = frame.format();
        boolean planar = format == AV_SAMPLE_FMT_FLTP || format == AV_SAMPLE_FMT_S16P;
        boolean floats = format == AV_SAMPLE_FMT_FLT || format == AV_SAMPLE_FMT_FLTP;
        if (!planar && !floats && format != AV_SAMPLE_FMT_S16) {
            throw new IllegalStateException("samples of format " + format);
        }
        BytePointer plane = frame.data(planar ? channel : 0);
        for (int i = 0; i < samples.length; i++) {
            long at = planar ? i : (long) i * channels + channel;
            samples[i] = floats
                    ? new FloatPointer((Pointer) plane).get(at)
                    : new ShortPointer((Pointer) plane).get(at) / 32767f;
        }
        return samples;
    }

    private static void check(int status) {
        if (status < 0) {
            throw new IllegalStateException("the decoder refuses the file: " + status);
        }
    }
}
