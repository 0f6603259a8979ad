package bank.lobby.device.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the Javadoc of our own sources says of a type, a component or a constant; empty where it says nothing. */
final class SourceDocs {

    private static final Path SOURCES = Path.of("src/main/java");

    /** One comment, and what stands between it and what it describes: annotations and modifiers. */
    private static final String COMMENT =
            "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@\\w+\\s+)*(?:(?:public|sealed|static|final)\\s+)*";

    private SourceDocs() {}

    static String ofType(Class<?> type) {
        String doc = comment(type, "(?:record|enum|interface|class)\\s+" + type.getSimpleName() + "\\b");
        return plain(doc.replaceFirst("(?s)\\s@param.*", "").replaceFirst("(?s)<p>.*", ""));
    }

    /** The text of {@code @param}; else what the profile interface says of its method of that name. */
    static String ofComponent(Class<?> type, String component) {
        String doc = comment(type, "record\\s+" + type.getSimpleName() + "\\b");
        Matcher text = Pattern.compile("(?s)@param " + component + "\\s(.*?)(?=\\s@param\\s|$)")
                .matcher(doc);
        if (text.find()) {
            return plain(text.group(1));
        }
        return DeviceProfile.class.isAssignableFrom(type)
                ? plain(comment(DeviceProfile.class, "[\\w<>@ ]+?\\s+" + component + "\\(\\);"))
                : "";
    }

    static String ofConstant(Class<?> type, String constant) {
        String source = source(type);
        Matcher own = Pattern.compile("enum\\s+" + type.getSimpleName() + "\\b").matcher(source);
        return own.find() ? plain(comment(source.substring(own.end()), constant + "\\b")) : "";
    }

    private static String comment(Class<?> type, String described) {
        return comment(source(type), described);
    }

    private static String comment(String source, String described) {
        Matcher found = Pattern.compile(COMMENT + described, Pattern.DOTALL).matcher(source);
        return found.find() ? found.group(1).replaceAll("(?m)^\\s*\\* ?", "") : "";
    }

    private static String source(Class<?> type) {
        Class<?> outermost = type;
        while (outermost.getEnclosingClass() != null) {
            outermost = outermost.getEnclosingClass();
        }
        try {
            return Files.readString(SOURCES.resolve(outermost.getName().replace('.', '/') + ".java"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String plain(String doc) {
        return doc.replaceAll("\\{@(?:code|link|linkplain)\\s+([^}]*)}", "$1")
                .replaceAll("<[^>]+>", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
