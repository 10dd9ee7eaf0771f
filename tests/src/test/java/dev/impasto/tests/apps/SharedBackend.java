package dev.impasto.tests.apps;

import dev.impasto.engine.BackendChoice;
import dev.impasto.engine.ImpastoConfig;
import dev.impasto.neural.backend.Backend;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** One backend for all programs, so that each of its kernels is compiled once. */
final class SharedBackend {
    private static Backend only;

    private SharedBackend() {}

    /** It; closing it does nothing. */
    static synchronized Backend open() {
        if (only == null) {
            Backend backend = BackendChoice.open(ImpastoConfig.defaults());
            only =
                    (Backend)
                            Proxy.newProxyInstance(
                                    Backend.class.getClassLoader(),
                                    new Class<?>[] {Backend.class},
                                    (proxy, method, arguments) ->
                                            method.getName().equals("close")
                                                    ? null
                                                    : call(backend, method, arguments));
        }
        return only;
    }

    private static Object call(Backend backend, java.lang.reflect.Method method, Object[] arguments)
            throws Throwable {
        try {
            return method.invoke(backend, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
