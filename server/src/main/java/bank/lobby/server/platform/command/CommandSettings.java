package bank.lobby.server.platform.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import picocli.CommandLine.Option;

/** The settings a server has when it is started from the same place in the same environment, and two to correct them. */
public final class CommandSettings {

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "The server's home, as its lobby.home.path; ./lobby demo has .lobby/demo/server.")
    private @Nullable Path home;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "A settings file of the server, where it does not find it by itself.")
    private @Nullable Path config;

    /** Read as the server reads them: its own file, those beside it, the environment. */
    public Environment read() {
        List<String> arguments = new ArrayList<>();
        if (home != null) {
            arguments.add("--lobby.home.path=" + home.toAbsolutePath());
        }
        if (config != null) {
            arguments.add("--spring.config.additional-location="
                    + config.toAbsolutePath().toUri());
        }
        SpringApplication reader = new SpringApplication(Nothing.class);
        reader.setWebApplicationType(WebApplicationType.NONE);
        reader.setLogStartupInfo(false);
        reader.setRegisterShutdownHook(false);
        reader.setDefaultProperties(Map.of("logging.level.root", "warn"));
        return reader.run(arguments.toArray(String[]::new)).getEnvironment();
    }

    /** A context needs something; the settings are all that is wanted of it. */
    @Configuration(proxyBeanMethods = false)
    static class Nothing {}
}
