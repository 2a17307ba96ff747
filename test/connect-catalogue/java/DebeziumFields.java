import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Debezium's classes put neither validators nor required flags into their {@code ConfigDef}: they keep them in fields of
 * their own class {@code io.debezium.config.Field}, which is another one in each plugin, so it is read by reflection.
 */
final class DebeziumFields {
    /** Those that the class says it has. */
    private final Map<String, DebeziumField> declared = new TreeMap<>();
    /** Those that a constant of its configuration holds. */
    private final Map<String, DebeziumField> constants = new TreeMap<>();
    /** Names of constants that the class reads; one of a class above may be for other connectors. */
    private final Set<String> read = new TreeSet<>();

    static DebeziumFields of(Object instance) throws ReflectiveOperationException {
        DebeziumFields found = new DebeziumFields();
        Class<?> own = instance.getClass();
        found.addConstants(own);
        // Before 3.0 a class itself does not tell; the class that holds its constants is named after it.
        for (String suffix : List.of("Config", "ConfigDefinition")) {
            try {
                found.addConstants(own.getClassLoader().loadClass(own.getName() + suffix));
            } catch (ClassNotFoundException e) {
                continue;
            }
        }
        found.addDeclared(instance);
        return found;
    }

    /** From the class up, because a subclass hides a constant with its own. */
    private void addConstants(Class<?> holder) throws ReflectiveOperationException {
        boolean complete = false;
        for (Class<?> type = holder; type != null; type = type.getSuperclass()) {
            for (java.lang.reflect.Field constant : type.getDeclaredFields()) {
                String name = constant.getType().getName();
                if (!Modifier.isStatic(constant.getModifiers()) || !name.startsWith(DebeziumField.FIELD)) {
                    continue;
                }
                constant.setAccessible(true);
                if (name.equals(DebeziumField.FIELD)) {
                    DebeziumField field = new DebeziumField(constant.get(null));
                    constants.putIfAbsent(field.name, field);
                    if (type == holder || !field.isOfSomeConnectors()) {
                        read.add(field.name);
                    }
                } else if (constant.getName().equals("ALL_FIELDS") && !complete) {
                    complete = true;
                    addAll(constant.get(null));
                }
            }
        }
    }

    private void addDeclared(Object instance) throws ReflectiveOperationException {
        try {
            instance.getClass().getMethod("getConfigFields");
        } catch (NoSuchMethodException e) {
            return;
        }
        addAll(DebeziumField.call(instance, "getConfigFields"));
    }

    private void addAll(Object set) throws ReflectiveOperationException {
        for (Object each : (Iterable<?>) set) {
            DebeziumField field = new DebeziumField(each);
            declared.put(field.name, field);
        }
    }

    /** Completes the facts of keys, and adds the keys that {@code config()} left out. */
    void describe(Map<String, Map<String, Object>> keys) throws ReflectiveOperationException {
        Map<String, DebeziumField> all = new TreeMap<>(constants);
        all.keySet().retainAll(read);
        all.putAll(declared);
        if (declared.isEmpty()) {
            // A class that has some constants only may not read what others of them say.
            all.keySet().retainAll(keys.keySet());
        }
        for (DebeziumField field : all.values()) {
            if (!keys.containsKey(field.name)) {
                keys.putAll(KeyFacts.ofAll(field.asConfigDef()));
            }
        }
        Set<String> conditional = new HashSet<>();
        for (DebeziumField field : declared.values()) {
            conditional.addAll(field.conditional());
        }
        for (Map.Entry<String, Map<String, Object>> key : keys.entrySet()) {
            String name = key.getKey();
            DebeziumField field = declared.getOrDefault(name, constants.get(name));
            if (field != null) {
                boolean own = declared.isEmpty() || declared.containsKey(name);
                field.refine(key.getValue(), own && !conditional.contains(name));
            }
        }
        for (DebeziumField field : declared.values()) {
            for (String alias : field.aliases()) {
                if (keys.containsKey(alias)) {
                    keys.get(alias).put("deprecated", true);
                }
            }
        }
    }
}
