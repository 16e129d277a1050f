package io.maximin.engines.onnx;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Starts the runtime and opens sessions on threads with a deep stack. The runtime matches regular expressions against
 * the command line of the process, by recursion, character after character, and walks graphs likewise: a class path of
 * some thousand characters overflows a stack of a megabyte, and with it the process ends without a trace.
 */
final class OnnxRuntime {
    private static final long STACK_BYTES = 256L << 20;

    private OnnxRuntime() {}

    /** How a session is made. */
    @FunctionalInterface
    interface Opening {
        OrtSession session(OrtEnvironment environment, OrtSession.SessionOptions options) throws OrtException;
    }

    /** The one environment of the process. */
    static OrtEnvironment environment() {
        try {
            return deep("start onnx runtime", OrtEnvironment::getEnvironment);
        } catch (OrtException e) {
            throw new IllegalStateException("the ONNX runtime does not start", e);
        }
    }

    /** Returns when the session is open, interrupted or not: a second for 100 MB. */
    static OrtSession open(String name, Callable<OrtSession> opening) throws OrtException {
        return deep("open " + name, opening);
    }

    private static <T> T deep(String name, Callable<T> work) throws OrtException {
        var task = new FutureTask<>(work);
        new Thread(null, task, name, STACK_BYTES).start();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException _) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw failure(name, e);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static OrtException failure(String name, ExecutionException failure) {
        if (failure.getCause() instanceof OrtException refused) {
            return refused;
        }
        throw new IllegalStateException("failed to " + name, failure);
    }
}
