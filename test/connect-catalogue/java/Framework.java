import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.utils.AppInfoParser;
import org.apache.kafka.connect.runtime.ConnectorConfig;
import org.apache.kafka.connect.runtime.SinkConnectorConfig;
import org.apache.kafka.connect.runtime.SourceConnectorConfig;
import org.apache.kafka.connect.runtime.TopicCreationConfig;
import org.apache.kafka.connect.runtime.isolation.Plugins;

/** Keys that Kafka Connect itself reads, as classes whose names no class can have. */
final class Framework {
    private static final String GROUP = "g";

    private Framework() {}

    static List<Map<String, Object>> pseudoClasses(Plugins plugins) {
        List<Map<String, Object>> all = new ArrayList<>();
        all.add(pseudoClass("source", KeyFacts.ofAll(SourceConnectorConfig.configDef())));
        all.add(pseudoClass("sink", KeyFacts.ofAll(SinkConnectorConfig.configDef())));
        all.add(pseudoClass("transformation", ofAlias(plugins, "transforms", "org.apache.kafka.connect.transforms.Filter")));
        all.add(pseudoClass("predicate",
                ofAlias(plugins, "predicates", "org.apache.kafka.connect.transforms.predicates.RecordIsTombstone")));
        all.add(pseudoClass("topic_creation", ofTopicCreation()));
        all.add(pseudoClass("topic_creation.default",
                without("group", KeyFacts.ofAll(TopicCreationConfig.defaultGroupConfigDef()))));
        // The worker gives its clients what they must have; a connector overrides some of it.
        all.add(pseudoClass("producer", without("required", KeyFacts.ofAll(ProducerConfig.configDef()))));
        all.add(pseudoClass("consumer", without("required", KeyFacts.ofAll(ConsumerConfig.configDef()))));
        all.add(pseudoClass("admin", without("required", KeyFacts.ofAll(AdminClientConfig.configDef()))));
        return all;
    }

    private static Map<String, Object> pseudoClass(String name, Map<String, Map<String, Object>> keys) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("class", "framework:" + name);
        entry.put("kind", "framework");
        entry.put("version", AppInfoParser.getVersion());
        entry.put("keys", keys);
        return entry;
    }

    /** What the worker adds for one alias of {@code transforms} or {@code predicates}; both classes have no keys of their own. */
    private static Map<String, Map<String, Object>> ofAlias(Plugins plugins, String list, String type) {
        Map<String, String> connector = new HashMap<>();
        connector.put(list, GROUP);
        connector.put(list + "." + GROUP + ".type", type);
        ConfigDef plain = new ConfigDef(SourceConnectorConfig.configDef());
        ConfigDef enriched = ConnectorConfig.enrich(plugins, plain, connector, false);
        return withoutPrefix(list + "." + GROUP + ".", KeyFacts.ofAll(enriched));
    }

    /** Replication factor and partitions of a group are those of the default group unless given. */
    private static Map<String, Map<String, Object>> ofTopicCreation() {
        Map<String, Map<String, Object>> keys =
                without("group", KeyFacts.ofAll(TopicCreationConfig.configDef(GROUP, (short) 1, 1)));
        for (String inherited : Set.of("replication.factor", "partitions")) {
            keys.get(inherited).remove("default");
        }
        return keys;
    }

    private static Map<String, Map<String, Object>> without(String fact, Map<String, Map<String, Object>> keys) {
        keys.values().forEach(facts -> facts.remove(fact));
        return keys;
    }

    private static Map<String, Map<String, Object>> withoutPrefix(String prefix, Map<String, Map<String, Object>> keys) {
        Map<String, Map<String, Object>> within = new TreeMap<>();
        keys.forEach((name, facts) -> {
            if (name.startsWith(prefix)) {
                within.put(name.substring(prefix.length()), facts);
            }
        });
        return without("group", within);
    }
}
