package io.maximin.api.minimax;

import io.maximin.api.Admission;
import io.maximin.api.PublicUrl;
import io.maximin.files.FileLinks;
import io.maximin.files.FileService;
import io.maximin.http.Access;
import io.maximin.http.HttpHandler;
import io.maximin.http.Route;
import io.maximin.limits.Product;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The file routes of the native dialect, and those that only the platform's command-line tool uses. */
public final class FileRoutes {
    /** What a form may have beside its file. */
    private static final long FORM_BYTES = 1 << 20;

    private static final long SMALL_BYTES = 64 << 10;

    private final FileUploadHandler uploads;
    private final FilesHandler files;
    private final Admission admission;
    private final long maxFileBytes;

    /** @param publicUrl what download links begin with; without it what the client called the server */
    public FileRoutes(
            FileService files, FileLinks links, Optional<URI> publicUrl, Admission admission, long maxFileBytes) {
        this.uploads = new FileUploadHandler(files);
        this.files = new FilesHandler(files, links, new PublicUrl(publicUrl));
        this.admission = admission;
        this.maxFileBytes = maxFileBytes;
    }

    public List<Route> routes() {
        long form = maxFileBytes + FORM_BYTES;
        return admission.guard(
                Product.FILES,
                List.of(
                        route("POST", "/v1/files/upload", form, uploads::upload),
                        route("GET", "/v1/files/list", 0, files::list),
                        route("GET", "/v1/files/retrieve", 0, files::retrieve),
                        route("GET", "/v1/files/retrieve_content", 0, files::content),
                        route("POST", "/v1/files/delete", SMALL_BYTES, files::delete),
                        route("POST", "/v1/files", form, uploads::uploadByAlias),
                        route("GET", "/v1/files", 0, files::listForTool),
                        route("DELETE", "/v1/files", SMALL_BYTES, files::deleteForTool),
                        link("GET"),
                        link("HEAD")));
    }

    private static Route route(String method, String path, long maxBodyBytes, HttpHandler handler) {
        return new Route(method, path, Access.BEARER, new MinimaxDialect(), maxBodyBytes, handler);
    }

    private Route link(String method) {
        var path = FilesHandler.LINKS + "{name}";
        return new Route(method, path, Access.PUBLIC, new MinimaxDialect(), 0, files::fetch);
    }
}
