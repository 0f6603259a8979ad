package bank.lobby.display.keypads;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The lines of call keypads that hang on this station.
 *
 * @param keypads one entry for each line; none by default
 */
@Validated
@ConfigurationProperties("lobby.display")
record KeypadSettings(@DefaultValue List<@Valid Line> keypads) {

    /**
     * @param profile id of a keypad profile to call with, needed
     * @param port path of the serial device, or {@code tcp://host:port}, needed
     * @param counter number of the counter it lies at, 1 to 99, default 1; without effect where the profile has addresses
     */
    record Line(
            @NotBlank String profile,
            @NotBlank String port,
            @Min(1) @Max(99) @DefaultValue("1") int counter) {}
}
