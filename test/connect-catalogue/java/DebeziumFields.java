import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Debezium's classes put neither validators nor required flags into their {@code ConfigDef}: they keep them in fields of
 * their own class {@code io.debezium.config.Field}, which is another one in each plugin, so it is read by reflection.
 */
final class DebeziumFields {
    private static final List<String> CHANNELS = List.of(
            "io.debezium.pipeline.signal.channels.SignalChannelReader",
            "io.debezium.pipeline.notification.channels.NotificationChannel");

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
        found.addHelpers(own.getClassLoader());
        return found;
    }

    /** The helpers that a connector has by default, such as its schema history, and its channels read keys too. */
    private void addHelpers(ClassLoader loader) throws ReflectiveOperationException {
        if (declared.isEmpty()) {
            return;
        }
        Set<Class<?>> helpers = new LinkedHashSet<>();
        for (DebeziumField field : declared.values()) {
            Class<?> helper = field.classByDefault(loader);
            if (helper != null) {
                helpers.add(helper);
            }
        }
        if (declared.containsKey("signal.enabled.channels")) {
            for (String channels : CHANNELS) {
                helpers.addAll(providers(channels, loader));
            }
        }
        for (Class<?> helper : helpers) {
            // What a helper asks for is required only where it is used.
            for (DebeziumField field : constantsOf(helper)) {
                constants.putIfAbsent(field.name, field);
                read.add(field.name);
            }
        }
    }

    private static Set<Class<?>> providers(String service, ClassLoader loader) {
        Set<Class<?>> found = new LinkedHashSet<>();
        try {
            ServiceLoader.load(loader.loadClass(service), loader).stream().forEach(each -> found.add(each.type()));
        } catch (ClassNotFoundException e) {
            // An older Debezium.
            return Set.of();
        }
        return found;
    }

    /** Those of a class and of the classes above it, which differ in what they are for. */
    private void addConstants(Class<?> holder) throws ReflectiveOperationException {
        for (DebeziumField field : constantsOf(holder)) {
            constants.putIfAbsent(field.name, field);
            if (field.holder == holder || !field.isOfSomeConnectors()) {
                read.add(field.name);
            }
        }
        // Of the lowest class only: it has those of the classes above that it wants.
        for (Class<?> type = holder; type != null; type = type.getSuperclass()) {
            try {
                java.lang.reflect.Field all = type.getDeclaredField("ALL_FIELDS");
                all.setAccessible(true);
                addAll(all.get(null));
                return;
            } catch (NoSuchFieldException e) {
                continue;
            }
        }
    }

    /** From the class up, because a subclass hides a constant with its own. */
    private static List<DebeziumField> constantsOf(Class<?> holder) throws ReflectiveOperationException {
        List<DebeziumField> found = new ArrayList<>();
        for (Class<?> type = holder; type != null; type = type.getSuperclass()) {
            for (java.lang.reflect.Field constant : type.getDeclaredFields()) {
                boolean isField = constant.getType().getName().equals(DebeziumField.FIELD);
                if (isField && Modifier.isStatic(constant.getModifiers())) {
                    constant.setAccessible(true);
                    found.add(new DebeziumField(constant.get(null), type));
                }
            }
        }
        return found;
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
            DebeziumField field = new DebeziumField(each, null);
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
