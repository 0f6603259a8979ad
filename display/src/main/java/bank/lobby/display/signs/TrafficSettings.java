package bank.lobby.display.signs;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Whether the traffic of the signs is written down, below {@code traffic/} in the station's home.
 *
 * @param enabled default false: only while a fault is looked for
 * @param fileSize of one file; default 1MB, 4KB to 100MB
 * @param files of each port, the oldest is thrown away; default 5, 1 to 100
 */
@ConfigurationProperties("lobby.display.traffic")
record TrafficSettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("1MB") DataSize fileSize,
        @DefaultValue("5") int files) {}
