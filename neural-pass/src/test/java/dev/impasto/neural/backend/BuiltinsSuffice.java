package dev.impasto.neural.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a test class whose kernels call what {@code builtins.cl} does not declare: they would
 * compile, but slowly.
 */
public final class BuiltinsSuffice implements BeforeAllCallback, AfterAllCallback {
    private final Logger logger = Logger.getLogger(OpenClCompiler.class.getName());
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Handler handler =
            new Handler() {
                @Override
                public void publish(LogRecord said) {
                    heard.add(said.getParameters()[0] + ": " + said.getParameters()[1]);
                }

                @Override
                public void flush() {}

                @Override
                public void close() {}
            };

    @Override
    public void beforeAll(ExtensionContext context) {
        logger.setLevel(Level.FINE);
        logger.addHandler(handler);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        logger.removeHandler(handler);
        assertThat(heard).isEmpty();
    }
}
