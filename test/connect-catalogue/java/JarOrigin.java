import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Enumeration;
import java.util.Map;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** The jar that a class lies in, and the Maven coordinates that this jar names for itself, if it does. */
final class JarOrigin {
    private final String file;
    private String artifact;
    private String version;

    private JarOrigin(String file) {
        this.file = file;
    }

    static JarOrigin of(Class<?> type) throws IOException {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        Path path = Path.of(URI.create(source.getLocation().toString()));
        JarOrigin origin = new JarOrigin(path.getFileName().toString());
        try (JarFile jar = new JarFile(path.toFile())) {
            for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                if (entry.getName().matches("META-INF/maven/.+/pom\\.properties")) {
                    origin.read(jar, entry);
                }
            }
        }
        return origin;
    }

    /** A jar may hold the descriptions of others that were merged into it: its own is the one of its file name. */
    private void read(JarFile jar, JarEntry entry) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = jar.getInputStream(entry)) {
            properties.load(in);
        }
        String id = properties.getProperty("artifactId");
        String itsVersion = properties.getProperty("version");
        if (file.equals(id + "-" + itsVersion + ".jar")) {
            artifact = properties.getProperty("groupId") + ":" + id;
            version = itsVersion;
        }
    }

    void describe(Map<String, Object> entry) {
        entry.put("jar", file);
        if (artifact != null) {
            entry.put("jarArtifact", artifact);
            entry.put("jarVersion", version);
        }
    }
}
