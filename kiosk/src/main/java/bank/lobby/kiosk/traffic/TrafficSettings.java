package bank.lobby.kiosk.traffic;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Whether the traffic of the device ports is written down, below {@code traffic/} in the station's home. Card and ID numbers, names and
 * codes are left out in any case.
 *
 * @param enabled default false: only while a fault is looked for
 * @param fileSize of one file; default 1MB, 4KB to 100MB
 * @param files of each port, the oldest is thrown away; default 5, 1 to 100
 */
@ConfigurationProperties("lobby.kiosk.traffic")
record TrafficSettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("1MB") DataSize fileSize,
        @DefaultValue("5") int files) {}
