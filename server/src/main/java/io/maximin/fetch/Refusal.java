package io.maximin.fetch;

import io.maximin.error.ApiException;
import io.maximin.error.ErrorKind;
import java.security.cert.CertificateException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.eclipse.jetty.client.HttpResponseException;
import org.eclipse.jetty.http.HttpException;

/**
 * Why a url was not opened or its answer not taken. Names the host and never the rest of the url, nor the address: who
 * may not reach a network is not told about it either.
 */
final class Refusal {
    private Refusal() {}

    static ApiException address(CallerUrl url) {
        return of(url, "is not allowed: it must have public addresses only");
    }

    static ApiException port(CallerUrl url) {
        return of(url, "is not allowed on port " + url.port());
    }

    static ApiException unknownHost(CallerUrl url) {
        return of(url, "is unknown");
    }

    static ApiException timeout(CallerUrl url, Deadline deadline) {
        return of(url, "did not answer completely within " + deadline.whole().toMillis() + " ms");
    }

    static ApiException tooLarge(CallerUrl url, long maxBytes) {
        return of(url, "sent more than " + maxBytes + " bytes");
    }

    static ApiException status(CallerUrl url, int status) {
        return of(url, "answered with HTTP status " + status);
    }

    static ApiException redirects(CallerUrl url, int max) {
        return of(url, "redirected more than " + max + " times");
    }

    static ApiException noLocation(CallerUrl url) {
        return of(url, "redirected to nowhere");
    }

    static ApiException downgrade(CallerUrl url) {
        return of(url, "redirected from https to http");
    }

    static ApiException encoding(CallerUrl url) {
        return of(url, "sent an encoded content although none was asked for");
    }

    /** What a failed exchange means to the caller. */
    static ApiException failed(CallerUrl url, Deadline deadline, Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TimeoutException) {
                return timeout(url, deadline);
            }
            if (cause instanceof SSLException || cause instanceof CertificateException) {
                return of(url, "has no valid certificate or does not speak TLS", failure);
            }
            if (cause instanceof HeaderBudget.ExceededException) {
                return of(url, "sent headers that are too large", failure);
            }
            if (cause instanceof HttpException || cause instanceof HttpResponseException) {
                return of(url, "did not answer in HTTP, or with a header that is too large", failure);
            }
        }
        return of(url, "could not be reached or broke off", failure);
    }

    private static ApiException of(CallerUrl url, String what) {
        return ApiException.invalid("url host '" + url.host() + "' " + what);
    }

    private static ApiException of(CallerUrl url, String what, Throwable cause) {
        return new ApiException(ErrorKind.INVALID_REQUEST, of(url, what).getMessage(), cause);
    }
}
