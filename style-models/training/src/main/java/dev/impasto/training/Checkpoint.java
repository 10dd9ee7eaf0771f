package dev.impasto.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Weights and optimiser in one file, from which training goes on as if it had not stopped. */
public final class Checkpoint {

    private static final String STEPS = "steps";

    private Checkpoint() {}

    /** Writes {@code file}; a crash half-way leaves the old one. */
    public static void save(Path file, Weights weights, Adam adam) {
        Path half = file.resolveSibling(file.getFileName() + ".part");
        try (NDManager manager = NDManager.newBaseManager()) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (OutputStream out = Files.newOutputStream(half)) {
                collect(manager, weights, adam).encode(out);
            }
            Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new TrainingException("cannot write checkpoint " + file, e);
        }
    }

    /** Fills {@code weights} and {@code adam} from {@code file}. */
    public static void load(Path file, Weights weights, Adam adam) {
        try (NDManager manager = NDManager.newBaseManager();
                InputStream in = Files.newInputStream(file)) {
            NDList list = NDList.decode(manager, in);
            adam.steps(list.get(STEPS).getLong());
            for (NDArray array : list) {
                if (array.getName().startsWith("w:")) {
                    restore(array.getName().substring(2), list, weights, adam);
                }
            }
        } catch (IOException | RuntimeException e) {
            throw new TrainingException("cannot read checkpoint " + file, e);
        }
    }

    private static NDList collect(NDManager manager, Weights weights, Adam adam) {
        NDArray steps = manager.create(adam.steps());
        steps.setName(STEPS);
        NDList list = new NDList(steps);
        weights.all()
                .forEach(
                        (name, weight) -> {
                            list.add(named(manager, "w:" + name, weight));
                            list.add(named(manager, "m:" + name, adam.moments(name).first()));
                            list.add(named(manager, "v:" + name, adam.moments(name).second()));
                        });
        return list;
    }

    private static NDArray named(NDManager manager, String name, NDArray array) {
        NDArray copy = manager.create(array.toFloatArray(), array.getShape());
        copy.setName(name);
        return copy;
    }

    private static void restore(String name, NDList list, Weights weights, Adam adam) {
        weights.put(name, list.get("w:" + name));
        adam.moments(name).first().set(list.get("m:" + name).toFloatArray());
        adam.moments(name).second().set(list.get("v:" + name).toFloatArray());
    }
}
