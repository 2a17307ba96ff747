import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.connect.runtime.isolation.PluginDesc;
import org.apache.kafka.connect.runtime.isolation.PluginDiscoveryMode;
import org.apache.kafka.connect.runtime.isolation.PluginScanResult;
import org.apache.kafka.connect.runtime.isolation.PluginSource;
import org.apache.kafka.connect.runtime.isolation.Plugins;

/**
 * Loads every plugin of a plugin path as a Kafka Connect worker does and writes what its classes say about themselves.
 *
 * <p>Arguments: the file to write, and the plugin path, a folder of plugin folders. The output is raw: one entry per class and folder it was found
 * in, in no particular order.
 */
public final class Harvest {
    private Harvest() {}

    public static void main(String[] arguments) throws IOException {
        Path pluginPath = Path.of(arguments[1]).toRealPath();
        Worker worker = new Worker(pluginPath);
        List<Object> classes = new ArrayList<>();
        List<Object> failures = new ArrayList<>();
        worker.found.forEach(desc -> {
            String kind = kindOf(desc);
            if (kind == null) {
                return;
            }
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("class", desc.className());
            entry.put("kind", kind);
            entry.put("folder", folderOf(desc, pluginPath));
            try {
                JarOrigin.of(desc.pluginClass()).describe(entry);
                entry.putAll(worker.within(desc.loader(), () -> ClassFacts.read(desc)));
                classes.add(entry);
            } catch (Exception | LinkageError e) {
                entry.put("reason", e.toString());
                failures.add(entry);
            }
        });
        Framework.pseudoClasses(worker).forEach(classes::add);
        try (OutputStream out = Files.newOutputStream(Path.of(arguments[0]))) {
            new ObjectMapper().writeValue(out, Map.of("classes", classes, "failures", failures));
        }
    }

    /** The worker's own classes come without a folder. */
    private static String folderOf(PluginDesc<?> desc, Path pluginPath) {
        if (desc.location().equals("classpath")) {
            return null;
        }
        String path = desc.location().replaceFirst("^file:/+", "/");
        return pluginPath.relativize(Path.of(path)).getName(0).toString();
    }

    private static String kindOf(PluginDesc<?> desc) {
        switch (desc.type()) {
            case SOURCE:
            case SINK:
            case TRANSFORMATION:
            case PREDICATE:
            case CONVERTER:
            case HEADER_CONVERTER:
                return desc.typeName();
            case CONFIGPROVIDER:
                return "config_provider";
            default:
                return null;
        }
    }

    /** Keeps the result of the scan, which Kafka Connect hands out for connectors, converters and transforms only. */
    static final class Worker extends Plugins {
        // Set while the constructor above runs: it must have no initial value.
        PluginScanResult found;

        Worker(Path pluginPath) {
            super(Map.of("plugin.path", pluginPath.toString(), "plugin.discovery", "hybrid_warn"));
        }

        @Override
        public PluginScanResult initLoaders(Set<PluginSource> sources, PluginDiscoveryMode mode) {
            found = super.initLoaders(sources, mode);
            return found;
        }

        /** Runs with the class loader that the worker would run it with. */
        <T> T within(ClassLoader loader, Reading<T> reading) throws Exception {
            ClassLoader before = Plugins.compareAndSwapLoaders(loader);
            try {
                return reading.read();
            } finally {
                Plugins.compareAndSwapLoaders(before);
            }
        }
    }

    /** Something that may fail in any way, being code of a plugin. */
    interface Reading<T> {
        T read() throws Exception;
    }
}
