package io.maximin.engines.cutout;

import io.maximin.engines.cutout.Cut.Card;
import io.maximin.engines.pictures.Bitmap;
import io.maximin.engines.tflite.TfliteConverter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts the subject out of a photo, by what it was given and by colours alone, and says how far that is to be trusted:
 * a half-right outline is worse than none. Depends on the photo alone; to be used on platform threads, by several at
 * once; some tenths of a second. Source: design/picture-motion.md section 1.
 */
public final class Cutter implements AutoCloseable {
    private static final int LONGEST_SIDE = 1024;
    private static final int SELFIE_SIDE = 256;
    private static final int WHITE = 0xFFFFFF;
    private static final double SAME = 0.8;

    private final Optional<Segmenter> chosen;
    private final Optional<Segmenter> people;
    private final FaceFinder faces;
    private final List<Runnable> owned;

    /**
     * Of parts that others close.
     *
     * @param chosen the operator's, for any subject; asked first
     * @param people for people only
     */
    public Cutter(Optional<Segmenter> chosen, Optional<Segmenter> people, FaceFinder faces) {
        this(chosen, people, faces, List.of());
    }

    private Cutter(Optional<Segmenter> chosen, Optional<Segmenter> people, FaceFinder faces, List<Runnable> owned) {
        this.chosen = chosen;
        this.people = people;
        this.faces = faces;
        this.owned = List.copyOf(owned);
    }

    /** By colours alone: plain grounds only, and nobody's face is known. */
    public static Cutter plain() {
        return new Cutter(Optional.empty(), Optional.empty(), _ -> List.of());
    }

    /**
     * Loads the networks that were pulled.
     *
     * @param chosen the operator's, closed with the cutter
     * @param selfie the selfie segmentation for squares, a file of TensorFlow Lite
     * @param face the face detector for short range, a file of TensorFlow Lite
     * @throws io.maximin.engines.tflite.TfliteFormatException if a file is another one
     */
    public static Cutter load(Optional<MattingNet> chosen, Path selfie, Path face) throws IOException {
        var people = MattingNet.of(TfliteConverter.convert(selfie), "selfie segmentation", SELFIE_SIDE);
        var faces = new BlazeFace(TfliteConverter.convert(face));
        List<Runnable> owned = new ArrayList<>(List.of(people::close, faces::close));
        chosen.ifPresent(net -> owned.add(net::close));
        return new Cutter(chosen.map(net -> net), Optional.of(people), faces, owned);
    }

    /** The subject of a photo, as far as it is known. */
    public Cut cut(Bitmap photo) {
        var small = photo.within(LONGEST_SIDE);
        var opaque = small.over(WHITE);
        var face = faces.find(opaque).stream().findFirst();
        var mount = new Mount(opaque, (double) photo.width() / small.width());
        return given(small, face)
                .or(() -> chosen(opaque, face))
                .or(() -> found(opaque, face))
                .<Cut>map(mount::matte)
                .or(() -> face.map(mount::oval))
                .orElseGet(() -> new Card(opaque, new Box(0, 0, photo.width(), photo.height()), 1));
    }

    /** What the photo itself lets through is no subject. */
    private static Optional<Candidate> given(Bitmap photo, Optional<Face> face) {
        var values = new float[photo.argb().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (photo.argb()[i] >>> 24) / 255f;
        }
        return Optional.of(Candidate.given(new SoftMask(photo.width(), photo.height(), values), photo, face))
                .filter(Candidate::plausible);
    }

    private Optional<Candidate> chosen(Bitmap photo, Optional<Face> face) {
        return chosen.map(net -> Candidate.of(net.segment(photo), photo, face)).filter(Candidate::plausible);
    }

    /** By the network for people, by colours, or where both see the same by the one that is nearer to the edges. */
    private Optional<Candidate> found(Bitmap photo, Optional<Face> face) {
        var byNet = face.flatMap(_ -> people)
                .map(net -> Candidate.of(net.segment(photo), photo, face))
                .filter(Candidate::person);
        var byColours = new GrabCut()
                .segment(photo)
                .map(mask -> Candidate.of(mask, photo, face))
                .filter(byNet.isPresent() ? Candidate::person : Candidate::object);
        if (byNet.isEmpty() || byColours.isEmpty()) {
            return byNet.or(() -> byColours);
        }
        boolean same = byNet.get().mask().agreement(byColours.get().mask()) > SAME;
        boolean nearer =
                byColours.get().outline().sharpness() > byNet.get().outline().sharpness();
        return same && nearer ? byColours : byNet;
    }

    @Override
    public void close() {
        owned.forEach(Runnable::run);
    }
}
