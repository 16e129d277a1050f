package io.maximin.engines.natives;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/** One shared library, loaded for the life of the process, and the functions it and its dependencies export. */
public final class NativeLibrary {
    private static final Linker LINKER = Linker.nativeLinker();

    private final Path file;
    private final SymbolLookup symbols;

    private NativeLibrary(Path file, SymbolLookup symbols) {
        this.file = file;
        this.symbols = symbols;
    }

    /** Loads the library. Throws {@link NativesException} naming the file when the system refuses it. */
    public static NativeLibrary open(Path file) {
        try {
            return new NativeLibrary(file, SymbolLookup.libraryLookup(file, Arena.global()));
        } catch (IllegalArgumentException | UnsatisfiedLinkError e) {
            throw new NativesException("cannot load native library " + file + ": " + e.getMessage(), e);
        }
    }

    /** Binds an exported function. Throws {@link NativesException} when the library does not have it. */
    public MethodHandle function(String name, FunctionDescriptor descriptor) {
        MemorySegment address = symbols.find(name)
                .orElseThrow(
                        () -> new NativesException(file + " has no function " + name + "; is it another version?"));
        return bind(address, descriptor);
    }

    /** Binds a function known by its address only. */
    public static MethodHandle bind(MemorySegment address, FunctionDescriptor descriptor) {
        return LINKER.downcallHandle(address, descriptor);
    }

    /** Makes a Java method callable from native code, for the life of the process. It must not throw. */
    public static MemorySegment callback(MethodHandle target, FunctionDescriptor descriptor) {
        return LINKER.upcallStub(target, descriptor, Arena.global());
    }

    /** A native call written as {@code handle.invokeExact(...)}, which declares {@link Throwable}. */
    @FunctionalInterface
    public interface Call<T> {
        T invoke() throws Throwable;
    }

    /** Runs a downcall; downcalls throw only what is unchecked. */
    public static <T> T call(Call<T> call) {
        try {
            return call.invoke();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new LinkageError("native call failed", e);
        }
    }

    /** A native call without a result. */
    @FunctionalInterface
    public interface VoidCall {
        void invoke() throws Throwable;
    }

    /** Runs a downcall without a result. */
    public static void run(VoidCall call) {
        call(() -> {
            call.invoke();
            return true;
        });
    }
}
