package dev.impasto.physics;

import dev.impasto.physics.internal.bullet.Copyable;
import dev.impasto.physics.internal.bullet.collision.dispatch.CollisionAlgorithmCreateFunc;
import dev.impasto.physics.internal.bullet.collision.dispatch.CollisionConfiguration;
import dev.impasto.physics.internal.bullet.collision.narrowphase.ConvexPenetrationDepthSolver;
import dev.impasto.physics.internal.bullet.collision.narrowphase.SimplexSolverInterface;
import dev.impasto.physics.internal.bullet.collision.shapes.CollisionShape;
import dev.impasto.physics.internal.bullet.dynamics.constraintsolver.ConstraintSolver;
import dev.impasto.physics.internal.bullet.util.ArrayPool;
import dev.impasto.physics.internal.bullet.util.ObjectPool;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import javax.vecmath.Matrix3f;
import javax.vecmath.Tuple3f;
import javax.vecmath.Tuple4f;

/**
 * Copies a graph of jbullet's objects, whatever it keeps in them from tick to tick: contact points
 * and their impulses, pairs and their order, the broadphase's edges. What carries nothing from tick
 * to tick, and what is ours, is shared by original and copy.
 */
final class DeepCopy {
    private static final List<Class<?>> SHARED =
            List.of(
                    CollisionShape.class,
                    ConstraintSolver.class,
                    CollisionConfiguration.class,
                    CollisionAlgorithmCreateFunc.class,
                    SimplexSolverInterface.class,
                    ConvexPenetrationDepthSolver.class,
                    ObjectPool.class,
                    ArrayPool.class,
                    Enum.class);

    private static final ClassValue<Field[]> FIELDS =
            new ClassValue<>() {
                @Override
                protected Field[] computeValue(Class<?> type) {
                    return references(type);
                }
            };

    private static final ClassValue<Boolean> IS_SHARED =
            new ClassValue<>() {
                @Override
                protected Boolean computeValue(Class<?> type) {
                    return SHARED.stream().anyMatch(shared -> shared.isAssignableFrom(type));
                }
            };

    private final Map<Object, Object> copies = new IdentityHashMap<>();
    private final Deque<Object> unfinished = new ArrayDeque<>();

    /** The copy of an object and of all that it leads to; the same one each time. */
    @SuppressWarnings("unchecked")
    <T> T of(T original) {
        Object copy = shallow(original);
        while (!unfinished.isEmpty()) {
            finish(unfinished.pop());
        }
        return (T) copy;
    }

    private Object shallow(Object original) {
        if (original == null || IS_SHARED.get(original.getClass())) {
            return original;
        }
        Object copy = copies.get(original);
        if (copy == null) {
            copy = duplicate(original);
            copies.put(original, copy);
        }
        return copy;
    }

    private Object duplicate(Object original) {
        if (original instanceof Copyable bullets) {
            return toFinish(bullets.copy());
        }
        if (original instanceof Tuple3f tuple) {
            return tuple.clone();
        }
        if (original instanceof Tuple4f tuple) {
            return tuple.clone();
        }
        if (original instanceof Matrix3f matrix) {
            return matrix.clone();
        }
        if (original instanceof Object[] array) {
            return toFinish(array.clone());
        }
        return original.getClass().isArray() ? primitives(original) : original;
    }

    private Object toFinish(Object copy) {
        unfinished.push(copy);
        return copy;
    }

    private static Object primitives(Object array) {
        int length = Array.getLength(array);
        Object copy = Array.newInstance(array.getClass().getComponentType(), length);
        System.arraycopy(array, 0, copy, 0, length);
        return copy;
    }

    /** Leads the references of a shallow copy to copies, too. */
    private void finish(Object copy) {
        if (copy instanceof Object[] array) {
            for (int i = 0; i < array.length; i++) {
                array[i] = shallow(array[i]);
            }
            return;
        }
        try {
            for (Field field : FIELDS.get(copy.getClass())) {
                field.set(copy, shallow(field.get(copy)));
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("the fields of " + copy.getClass() + " are open", e);
        }
    }

    private static Field[] references(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> c = type; c != Object.class; c = c.getSuperclass()) {
            for (Field field : c.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && leadsToState(field.getType())) {
                    field.setAccessible(true);
                    fields.add(field);
                }
            }
        }
        return fields.toArray(Field[]::new);
    }

    private static boolean leadsToState(Class<?> type) {
        return !type.isPrimitive() && !IS_SHARED.get(type);
    }
}
