package bank.lobby.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Type-checks every script of every page with TypeScript, strictly, through JSDoc. Nothing is emitted. */
class FrontendTypesTests {

    private static final Path MODULES = Sources.MODULE.resolve("target/node_modules");
    private static final Map<String, String> WEBJARS = Map.of(
            "typescript", "typescript",
            "lit", "lit",
            "lit-html", "lit-html",
            "lit-element", "lit-element",
            "lit__reactive-element", "@lit/reactive-element",
            "lit-labs__ssr-dom-shim", "@lit-labs/ssr-dom-shim",
            "types__trusted-types", "@types/trusted-types");

    @Test
    void findsNoFaultInAnyScript() throws IOException, URISyntaxException {
        for (Map.Entry<String, String> webjar : WEBJARS.entrySet()) {
            unpack(webjar.getKey(), MODULES.resolve(webjar.getValue()));
        }
        Path config = Files.writeString(Sources.MODULE.resolve("target/tsconfig.json"), config());

        Node.Outcome outcome = Node.run(
                MODULES.resolve("typescript/lib/tsc.js").toString(), "-p", config.toString(), "--pretty", "false");

        assertThat(outcome.exit()).as(outcome.output()).isZero();
    }

    private static String config() {
        String include = Stream.concat(Stream.of(Sources.UI), Sources.pageFolders().stream())
                .map(folder -> "\"" + folder + "/**/*.js\"")
                .collect(Collectors.joining(", "));
        return """
                {
                  "compilerOptions": {
                    "allowJs": true, "checkJs": true, "noEmit": true, "strict": true, "target": "ES2024", "module": "ESNext",
                    "moduleResolution": "bundler", "lib": ["ES2024", "DOM", "DOM.Iterable"], "types": [], "skipLibCheck": true,
                    "useDefineForClassFields": false,
                    "paths": {
                      "lit": ["%1$s/lit/index.d.ts"], "lit/*": ["%1$s/lit/*"], "ui/*": ["%2$s/*"], "#api": ["%3$s"]
                    }
                  },
                  "include": [%4$s],
                  "exclude": ["%5$s/**/worker.js"]
                }
                """.formatted(
                        MODULES, Sources.UI, Sources.MODULE.resolve("src/main/types/api.d.ts"), include, Sources.ROOT);
    }

    /** Copies a WebJar's files where TypeScript looks for packages; what is there already is kept. */
    private static void unpack(String webjar, Path into) throws IOException, URISyntaxException {
        if (Files.isDirectory(into)) {
            return;
        }
        URL folder = FrontendTypesTests.class.getResource("/META-INF/resources/webjars/" + webjar);
        assertThat(folder).as("WebJar " + webjar).isNotNull();
        URI jar = URI.create(folder.toString().substring(0, folder.toString().indexOf('!')));
        try (FileSystem files = FileSystems.newFileSystem(jar, Map.of())) {
            Path root = files.getPath("/META-INF/resources/webjars/" + webjar);
            List<Path> versions;
            try (Stream<Path> list = Files.list(root)) {
                versions = list.toList();
            }
            assertThat(versions).as("one version of " + webjar).hasSize(1);
            copy(versions.getFirst(), into);
        }
    }

    private static void copy(Path from, Path into) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(from)) {
            all = walk.toList();
        }
        for (Path each : all) {
            Path target = into.resolve(from.relativize(each).toString());
            if (Files.isDirectory(each)) {
                Files.createDirectories(target);
            } else {
                Files.copy(each, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
