import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.config.ConfigDef;

/** One {@code io.debezium.config.Field}: what it says, and what its validation does. */
final class DebeziumField {
    static final String FIELD = "io.debezium.config.Field";

    private final Object field;
    final String name;
    /** The class that has it as a constant, null when it comes from a set. */
    final Class<?> holder;

    DebeziumField(Object field, Class<?> holder) throws ReflectiveOperationException {
        this.field = field;
        this.holder = holder;
        this.name = (String) call(field, "name");
    }

    ConfigDef asConfigDef() throws ReflectiveOperationException {
        Object initial = call(field, "defaultValue");
        return new ConfigDef().define(
                name,
                (ConfigDef.Type) call(field, "type"),
                // As text, because some are not of the field's own type.
                initial == null ? null : initial.toString(),
                (ConfigDef.Importance) call(field, "importance"),
                (String) call(field, "description"));
    }

    /** The class that this key names unless it is set; null when it names none. */
    Class<?> classByDefault(ClassLoader loader) throws ReflectiveOperationException {
        Object initial = call(field, "defaultValue");
        if (call(field, "type") != ConfigDef.Type.CLASS || initial == null) {
            return null;
        }
        try {
            return loader.loadClass(initial.toString());
        } catch (ClassNotFoundException | LinkageError e) {
            return null;
        }
    }

    Set<String> aliases() throws ReflectiveOperationException {
        Set<String> names = new TreeSet<>();
        collection("deprecatedAliases").forEach(alias -> names.add((String) alias));
        return names;
    }

    /** Which database and which of its tables: each connector has some of these keys and lists those it has. */
    boolean isOfSomeConnectors() throws ReflectiveOperationException {
        Object group = call(field, "group");
        return group != null && Set.of("CONNECTION", "FILTERS").contains(String.valueOf(call(group, "getGroup")));
    }

    /** Names of the keys that are looked at for some values of this one only. */
    Set<String> conditional() throws ReflectiveOperationException {
        Set<String> names = new HashSet<>();
        Object byValue = optional("valueDependants");
        if (byValue instanceof Map) {
            ((Map<?, ?>) byValue).values().forEach(all -> ((Collection<?>) all).forEach(each -> names.add((String) each)));
        }
        return names;
    }

    /** Completes the facts that a {@link ConfigDef} has of this field. */
    void refine(Map<String, Object> facts, boolean always) throws ReflectiveOperationException {
        if (always && isRequired()) {
            facts.remove("default");
            facts.put("required", true);
        }
        if (!Objects.equals(call(field, "defaultValue"), call(field, "defaultValue"))) {
            // Drawn by lot, as the server id of MySQL was before 2.0.
            facts.put("default", null);
        }
        Object group = call(field, "group");
        if (group != null) {
            facts.put("group", String.valueOf(call(group, "getGroup")));
            facts.put("order", call(group, "getPositionInGroup"));
        }
        if (!aliases().isEmpty()) {
            facts.put("aliases", new ArrayList<>(aliases()));
        }
        if (call(field, "validator") != null) {
            Candidates candidates = new Candidates();
            candidates.declare(collection("allowedValues"));
            candidates.add(call(field, "recommender"));
            candidates.add(call(field, "validator"));
            new Probe((ConfigDef.Type) call(field, "type"), candidates, text -> accepts(Map.of(name, text), new HashSet<>()))
                    .describe(facts);
        }
    }

    /**
     * Whether a configuration without this key is always refused. Some keys carry the mark of a required one although
     * their validation asks for them only together with others, and some have such a validation without the mark.
     */
    private boolean isRequired() {
        Set<String> read = new HashSet<>();
        return !accepts(Map.of(), read) && Set.of(name).containsAll(read);
    }

    /** Whether the field's own validation has nothing against a configuration; collects the names of keys it looks at. */
    private boolean accepts(Map<String, String> given, Set<String> read) {
        try {
            ClassLoader loader = field.getClass().getClassLoader();
            Class<?> configuration = loader.loadClass("io.debezium.config.Configuration");
            Class<?> output = loader.loadClass(FIELD + "$ValidationOutput");
            Object observed = Proxy.newProxyInstance(loader, new Class<?>[] {configuration}, observing(given, read));
            Object ignored = Proxy.newProxyInstance(loader, new Class<?>[] {output}, (proxy, method, values) -> null);
            return (Boolean) field.getClass().getMethod("validate", configuration, output).invoke(field, observed, ignored);
        } catch (ReflectiveOperationException | LinkageError e) {
            return false;
        }
    }

    /** A configuration of which all but the reading of one key is as Debezium has it. */
    private static InvocationHandler observing(Map<String, String> given, Set<String> read) {
        return (proxy, method, values) -> {
            if (method.isDefault()) {
                return InvocationHandler.invokeDefault(proxy, method, values);
            }
            switch (method.getName()) {
                case "getString":
                    read.add((String) values[0]);
                    return given.get(values[0]);
                case "keys":
                    read.add("*");
                    return given.keySet();
                case "hashCode":
                    return System.identityHashCode(proxy);
                case "equals":
                    return proxy == values[0];
                default:
                    return given.toString();
            }
        };
    }

    private Collection<?> collection(String method) throws ReflectiveOperationException {
        Object value = optional(method);
        return value == null ? List.of() : (Collection<?>) value;
    }

    private Object optional(String method) throws ReflectiveOperationException {
        try {
            return call(field, method);
        } catch (NoSuchMethodException e) {
            // An older Debezium.
            return null;
        }
    }

    static Object call(Object target, String name) throws ReflectiveOperationException {
        Method method = target.getClass().getMethod(name);
        method.setAccessible(true);
        try {
            return method.invoke(target);
        } catch (InvocationTargetException e) {
            throw new ReflectiveOperationException(name, e.getCause());
        }
    }
}
