import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts and numbers that a validator or recommender holds: what it may allow. Plugins write their own, often as lambdas,
 * without accessors, so all fields are followed to a small depth. Nothing here is a fact before {@link Probe} has asked
 * the validator itself.
 */
final class Candidates {
    private static final int DEPTH = 6;
    private static final int MOST = 2000;
    private static final Pattern BRACKETS = Pattern.compile("[^\\[(]*[\\[(]([^\\[\\]()]*)[\\])].*");

    final Set<String> texts = new LinkedHashSet<>();
    /** Those that people are shown as the list of what is allowed. */
    final Set<String> shown = new LinkedHashSet<>();
    /** Those that are allowed by declaration, whatever the validator says about other keys that are not set. */
    final Set<String> declared = new LinkedHashSet<>();
    final Set<Number> numbers = new LinkedHashSet<>();
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    void add(Object holder) {
        follow(holder, 0);
        if (holder == null) {
            return;
        }
        // The text of Kafka's own validators is "[a, b]", of others often "one of: a, b".
        Matcher brackets = BRACKETS.matcher(holder.toString());
        if (brackets.matches()) {
            shown.addAll(parts(brackets.group(1)));
        }
        texts.addAll(shown);
        texts.addAll(parts(holder.toString().replaceAll("^.*:", "")));
    }

    void declare(Collection<?> values) {
        values.forEach(value -> declared.add(String.valueOf(value)));
        texts.addAll(declared);
    }

    private static List<String> parts(String text) {
        return text.length() < MOST && text.contains(",") ? List.of(text.trim().split("\\s*,\\s*")) : List.of();
    }

    private void follow(Object value, int depth) {
        if (value == null || depth > DEPTH || seen.size() > MOST || !seen.add(value)) {
            return;
        }
        if (value instanceof CharSequence) {
            texts.add(value.toString());
        } else if (value instanceof Number) {
            numbers.add((Number) value);
        } else if (value instanceof Enum) {
            addConstant((Enum<?>) value);
        } else if (value instanceof Class) {
            addConstants((Class<?>) value);
        } else if (value instanceof Collection) {
            for (Object part : new ArrayList<>((Collection<?>) value)) {
                follow(part, depth + 1);
            }
        } else if (value instanceof Map) {
            follow(List.copyOf(((Map<?, ?>) value).keySet()), depth);
        } else if (value.getClass().isArray()) {
            for (int i = 0; i < Array.getLength(value); i++) {
                follow(Array.get(value, i), depth + 1);
            }
        } else {
            followFields(value, depth);
        }
    }

    private void followFields(Object value, int depth) {
        for (Class<?> type = value.getClass(); type != null; type = type.getSuperclass()) {
            if (type.getName().startsWith("java.")) {
                return;
            }
            for (Field field : type.getDeclaredFields()) {
                try {
                    field.setAccessible(true);
                    follow(field.get(Modifier.isStatic(field.getModifiers()) ? null : value), depth + 1);
                } catch (IllegalAccessException | InaccessibleObjectException | LinkageError e) {
                    // A field that cannot be read holds no candidate for us.
                    continue;
                }
            }
        }
    }

    private void addConstants(Class<?> type) {
        Object[] constants = type.getEnumConstants();
        if (constants != null) {
            for (Object constant : constants) {
                addConstant((Enum<?>) constant);
            }
        }
    }

    /** What a constant is called in a configuration: by its name, or by what it returns as its value. */
    private void addConstant(Enum<?> constant) {
        for (String accessor : List.of("getValue", "value", "toString")) {
            try {
                Method method = constant.getDeclaringClass().getMethod(accessor);
                method.setAccessible(true);
                texts.add(String.valueOf(method.invoke(constant)));
            } catch (ReflectiveOperationException | InaccessibleObjectException e) {
                // Not an enumeration that has this one.
                continue;
            }
        }
        texts.add(constant.name());
        texts.add(constant.name().toLowerCase(Locale.ROOT));
    }
}
