package affect4j.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar, and the commit where it knew it. */
final class Version implements IVersionProvider {
  private static final String UNKNOWN = "unknown";

  /** {@code 1.2.3}, or {@code development} outside a jar. */
  static String current() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  /** Version, commit, and whether files differed from it when the jar was built. */
  static Map<String, String> all() throws IOException {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("version", current());
    all.put("commit", UNKNOWN);
    all.put("dirty", UNKNOWN);
    for (URL url :
        Collections.list(Version.class.getClassLoader().getResources("META-INF/MANIFEST.MF"))) {
      try (InputStream stream = url.openStream()) {
        Attributes found = new Manifest(stream).getMainAttributes();
        if ("affect4j".equals(found.getValue("Automatic-Module-Name"))) {
          put(all, "commit", found.getValue("Commit"));
          put(all, "dirty", found.getValue("Commit-Dirty"));
        }
      }
    }
    return all;
  }

  /** Without a repository the build leaves its placeholder. */
  private static void put(Map<String, String> all, String key, String value) {
    if (value != null && !value.startsWith("${")) {
      all.put(key, value);
    }
  }

  @Override
  public String[] getVersion() {
    return new String[] {"affect4j " + current()};
  }
}
