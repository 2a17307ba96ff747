import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.types.Password;

/** Facts of the keys of a {@link ConfigDef}; sentences are left behind. */
final class KeyFacts {
    /** Beyond it a number is no longer exact in JSON readers that know doubles only. */
    private static final long SAFE = (1L << 53) - 1;

    private static final Pattern DEPRECATED = Pattern.compile("^\\W*deprecated\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern EXPRESSION = Pattern.compile("[()\\[\\]*+^$|\\\\]|%s");

    private KeyFacts() {}

    static Map<String, Map<String, Object>> ofAll(ConfigDef config) {
        Map<String, Map<String, Object>> all = new TreeMap<>();
        config.configKeys().forEach((name, key) -> {
            Map<String, Object> facts = of(key);
            if (EXPRESSION.matcher(name).find()) {
                facts.put("pattern", true);
                // Debezium gives the type of the number in the name.
                facts.put("type", ConfigDef.Type.STRING.name());
            }
            all.put(name, facts);
        });
        return all;
    }

    /** A name as a regular expression, where it is the form of many names: {@code %s}, or a group that lost its backslash. */
    static String written(String name) {
        return name.replace("%s", "(.+)").replace("(d+)", "(\\d+)");
    }

    private static Map<String, Object> of(ConfigDef.ConfigKey key) {
        Map<String, Object> facts = new TreeMap<>();
        facts.put("type", key.type().name());
        if (key.hasDefault()) {
            facts.put("default", plain(key.defaultValue));
        } else {
            facts.put("required", true);
        }
        facts.put("importance", key.importance.name());
        if (key.group != null && !key.group.isEmpty()) {
            facts.put("group", key.group);
        }
        if (key.orderInGroup >= 0) {
            facts.put("order", key.orderInGroup);
        }
        if (key.width != ConfigDef.Width.NONE) {
            facts.put("width", key.width.name());
        }
        if (key.dependents != null && !key.dependents.isEmpty()) {
            facts.put("dependents", key.dependents);
        }
        if (isDeprecated(key.documentation)) {
            facts.put("deprecated", true);
        }
        Probe.ofConfigKey(key).describe(facts);
        return facts;
    }

    static boolean isDeprecated(String documentation) {
        return documentation != null && DEPRECATED.matcher(documentation).matches();
    }

    /** A default as one would write it in a connector's configuration, numbers and booleans apart. */
    static Object plain(Object value) {
        if (value == null || value instanceof Boolean || value instanceof String) {
            return value;
        }
        if (value instanceof Number) {
            return plainNumber((Number) value);
        }
        if (value instanceof Class) {
            return ((Class<?>) value).getName();
        }
        if (value instanceof Password) {
            return ((Password) value).value();
        }
        if (value instanceof List) {
            List<Object> parts = new ArrayList<>();
            ((List<?>) value).forEach(part -> parts.add(plain(part)));
            return parts.stream().map(String::valueOf).collect(Collectors.joining(","));
        }
        if (value instanceof Enum) {
            return ((Enum<?>) value).name().toLowerCase(Locale.ROOT);
        }
        return value.toString();
    }

    static Object plainNumber(Number value) {
        boolean whole = value instanceof Long || value instanceof Integer || value instanceof Short;
        if (whole && Math.abs(value.doubleValue()) > SAFE) {
            return value.toString();
        }
        return value;
    }
}
