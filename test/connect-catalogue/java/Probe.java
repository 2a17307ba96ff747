import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;

/**
 * Finds out by asking what a validator lets pass. A list of values or a bound is a fact when the validator takes what it
 * names and refuses what lies outside.
 */
final class Probe {
    /** Texts of many forms that no list of allowed values has: whoever takes one of them has no such list. */
    private static final List<String> STRANGE = List.of(
            "zzqx", "Zzqx", "ZZQX", "zz.qx", "zz-qx", "zz_qx", "zz:qx", "zzqx:9092", "http://zzqx.example", "zz*", "/zzqx",
            "1", "-1", "0", "73", "7.3", "73ms", "true", "2021-01-01", "UTC", "java.lang.Object", "{}", "[]", "SELECT 1");

    private final ConfigDef.Type type;
    private final Candidates candidates;
    private final Predicate<String> accepts;

    Probe(ConfigDef.Type type, Candidates candidates, Predicate<String> accepts) {
        this.type = type;
        this.candidates = candidates;
        this.accepts = accepts;
    }

    static Probe ofConfigKey(ConfigDef.ConfigKey key) {
        Candidates candidates = new Candidates();
        if (key.validator == null) {
            return new Probe(key.type(), candidates, text -> true);
        }
        candidates.add(recommended(key));
        candidates.add(key.validator);
        return new Probe(key.type(), candidates, text -> {
            try {
                key.validator.ensureValid(key.name, ConfigDef.parseType(key.name, text, key.type()));
                return true;
            } catch (RuntimeException | LinkageError e) {
                return false;
            }
        });
    }

    private static List<Object> recommended(ConfigDef.ConfigKey key) {
        if (key.recommender == null) {
            return List.of();
        }
        try {
            List<Object> values = key.recommender.validValues(key.name, new HashMap<>());
            return values == null ? List.of() : values;
        } catch (RuntimeException | LinkageError e) {
            // It wants to see the other keys: what it recommends is then no fact of this one.
            return List.of();
        }
    }

    void describe(Map<String, Object> facts) {
        switch (type) {
            case STRING:
            case LIST:
                describeValues(facts);
                return;
            case INT:
            case LONG:
            case SHORT:
            case DOUBLE:
                describeRange(facts);
                return;
            default:
        }
    }

    private void describeValues(Map<String, Object> facts) {
        if (STRANGE.stream().filter(text -> !candidates.texts.contains(text)).anyMatch(accepts)) {
            return;
        }
        // One of the list is no value but a form of many, such as "by_duration:PnDTnHnMn.nS".
        if (candidates.shown.stream().anyMatch(text -> !text.equals("null") && !accepts.test(text))) {
            return;
        }
        List<String> allowed = candidates.texts.stream()
                .filter(text -> !text.isEmpty() && (candidates.declared.contains(text) || accepts.test(text)))
                .collect(Collectors.toList());
        if (allowed.isEmpty()) {
            return;
        }
        boolean anyCase = allowed.stream().filter(accepts).allMatch(text -> accepts.test(swapCase(text)))
                && allowed.stream().anyMatch(text -> accepts.test(text) && !swapCase(text).equals(text));
        if (anyCase) {
            facts.put("ignoreCase", true);
            allowed = onePerSpelling(allowed, facts.get("default"));
        }
        facts.put("values", allowed.stream().sorted().collect(Collectors.toList()));
    }

    /** All in the case of the default: in capitals when it is, else in small letters. */
    private static List<String> onePerSpelling(List<String> allowed, Object preferred) {
        boolean capitals = preferred instanceof String
                && !preferred.equals("")
                && preferred.equals(((String) preferred).toUpperCase(Locale.ROOT));
        return allowed.stream()
                .map(text -> capitals ? text.toUpperCase(Locale.ROOT) : text.toLowerCase(Locale.ROOT))
                .distinct()
                .collect(Collectors.toList());
    }

    private static String swapCase(String text) {
        return text.chars()
                .map(c -> Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c))
                .mapToObj(c -> String.valueOf((char) c))
                .collect(Collectors.joining());
    }

    private void describeRange(Map<String, Object> facts) {
        Set<Number> bounds = new HashSet<>(candidates.numbers);
        bounds.addAll(List.of(0, 1));
        List<BigDecimal> accepted = bounds.stream()
                .map(bound -> new BigDecimal(bound.toString()))
                .filter(bound -> takes(bound, 0))
                .sorted()
                .collect(Collectors.toList());
        if (accepted.isEmpty()) {
            return;
        }
        Map<String, Object> range = new TreeMap<>();
        BigDecimal lowest = accepted.get(0);
        BigDecimal highest = accepted.get(accepted.size() - 1);
        if (isBound(lowest, -1) && (lowest.signum() < 0 || !takes(BigDecimal.ONE.negate(), 0))) {
            range.put("min", plain(lowest));
        }
        if (isBound(highest, 1)) {
            range.put("max", plain(highest));
        }
        if (!range.isEmpty()) {
            facts.put("range", range);
        }
    }

    /** Beyond it nothing passes, although the type would let it. */
    private boolean isBound(BigDecimal bound, int direction) {
        return List.of(1, 2, 3, 1000).stream().noneMatch(step -> takes(bound, direction * step))
                && isOfType(bound.add(BigDecimal.valueOf(direction)));
    }

    private boolean isOfType(BigDecimal value) {
        try {
            ConfigDef.parseType("bound", value.toPlainString(), type);
            return true;
        } catch (ConfigException e) {
            return false;
        }
    }

    private boolean takes(BigDecimal bound, int step) {
        BigDecimal unit = type == ConfigDef.Type.DOUBLE ? new BigDecimal("0.000001") : BigDecimal.ONE;
        return accepts.test(bound.add(unit.multiply(BigDecimal.valueOf(step))).toPlainString());
    }

    private Object plain(BigDecimal bound) {
        return type == ConfigDef.Type.DOUBLE ? (Object) bound.doubleValue() : KeyFacts.plainNumber(bound.longValueExact());
    }
}
