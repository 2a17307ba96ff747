import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.connector.Connector;
import org.apache.kafka.connect.runtime.isolation.PluginDesc;
import org.apache.kafka.connect.storage.Converter;
import org.apache.kafka.connect.storage.HeaderConverter;
import org.apache.kafka.connect.transforms.Transformation;
import org.apache.kafka.connect.transforms.predicates.Predicate;

/** What one plugin class says about itself: its version and its keys. */
final class ClassFacts {
    private ClassFacts() {}

    static Map<String, Object> read(PluginDesc<?> desc) throws ReflectiveOperationException {
        Map<String, Object> facts = new LinkedHashMap<>();
        if (!desc.version().equals(PluginDesc.UNDEFINED_VERSION)) {
            facts.put("version", desc.version());
        }
        Object instance = desc.pluginClass().getDeclaredConstructor().newInstance();
        ConfigDef config = declares(desc.pluginClass()) ? config(instance) : null;
        if (config == null) {
            facts.put("open", true);
            facts.put("keys", Map.of());
            return facts;
        }
        Map<String, Map<String, Object>> keys = KeyFacts.ofAll(config);
        DebeziumFields.of(instance).describe(keys);
        if (keys.containsKey("converter.type")) {
            // The worker sets it for every converter.
            keys.get("converter.type").remove("required");
        }
        Map<String, Object> written = new TreeMap<>();
        keys.forEach((name, key) -> written.put(KeyFacts.written(name), key));
        facts.put("keys", written);
        return facts;
    }

    private static ConfigDef config(Object instance) {
        if (instance instanceof Connector) {
            return ((Connector) instance).config();
        }
        if (instance instanceof Transformation) {
            return ((Transformation<?>) instance).config();
        }
        if (instance instanceof Predicate) {
            return ((Predicate<?>) instance).config();
        }
        if (instance instanceof HeaderConverter) {
            return ((HeaderConverter) instance).config();
        }
        if (instance instanceof Converter) {
            return ((Converter) instance).config();
        }
        return null;
    }

    /** A class that leaves {@code config()} as its interface has it may still read any key. */
    private static boolean declares(Class<?> type) {
        try {
            return !type.getMethod("config").getDeclaringClass().isInterface();
        } catch (NoSuchMethodException e) {
            return false;
        }
    }
}
