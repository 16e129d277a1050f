package io.maximin.api.minimax;

import io.maximin.api.Admission;
import io.maximin.api.LinkUrls;
import io.maximin.files.LinkedFiles;
import io.maximin.http.Access;
import io.maximin.http.Route;
import io.maximin.http.SocketExchange;
import io.maximin.http.SocketHandler;
import io.maximin.http.SocketRoute;
import io.maximin.limits.Product;
import io.maximin.speech.SpeechConfig;
import io.maximin.speech.SpeechService;
import java.util.List;
import java.util.function.Supplier;

/** The speech routes of the native dialect. */
public final class SpeechRoutes {
    /** The longest text allowed, every character escaped, leaves room for a dictionary. */
    private static final int MAX_MESSAGE_BYTES = 256 << 10;

    private final SpeechService speech;
    private final SpeechConfig config;
    private final Admission admission;
    private final T2aHandler t2a;
    private final LinkUrls urls;
    private final LinkHandler files;
    private final long maxBodyBytes;

    public SpeechRoutes(
            SpeechService speech, LinkedFiles links, SpeechConfig config, Admission admission, long maxBodyBytes) {
        this.speech = speech;
        this.admission = admission;
        this.config = config;
        this.urls = LinkUrls.audio(links, config.publicUrl());
        this.t2a = new T2aHandler(speech, urls);
        this.files = new LinkHandler(links);
        this.maxBodyBytes = maxBodyBytes;
    }

    public List<Route> routes() {
        var dialect = new SpeechDialect();
        var link = urls.path() + "{name}";
        return admission.guard(
                Product.SPEECH,
                List.of(
                        new Route("POST", "/v1/t2a_v2", Access.BEARER, dialect, maxBodyBytes, t2a::create),
                        new Route("GET", link, Access.PUBLIC, dialect, 0, files::fetch),
                        new Route("HEAD", link, Access.PUBLIC, dialect, 0, files::fetch)));
    }

    public List<SocketRoute> sockets() {
        return admission.guardSockets(
                Product.SPEECH,
                List.of(
                        socket("/ws/v1/t2a_v2", TaskStyle.Whole::new),
                        socket("/ws/v1/t2a_v2_bidi", TaskStyle.Sentences::new)));
    }

    private SocketRoute socket(String path, Supplier<TaskStyle> style) {
        SocketHandler handler = socket -> serve(socket, style.get());
        return new SocketRoute(path, Access.BEARER, TaskEvent::failed, MAX_MESSAGE_BYTES, handler);
    }

    private void serve(SocketExchange socket, TaskStyle style) throws InterruptedException {
        new TaskSocket(speech, config, socket, style, () -> admission.again(socket.caller(), Product.SPEECH)).run();
    }
}
