package bank.lobby.display.page;

import bank.lobby.wire.station.Language;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the board page looks like here.
 *
 * @param languages one or two languages, the first large, the second under it; default {@code zh-CN}, {@code en}
 * @param panel the TV
 */
@Validated
@ConfigurationProperties("lobby.display")
record PageSettings(
        @NotNull @Size(min = 1, max = 2) @DefaultValue({"zh-cn", "en"})
        List<Language> languages,

        @NotNull @Valid @DefaultValue Panel panel) {

    /**
     * @param widthMm width of the glass, millimetres; default 1210, a 55-inch TV
     * @param widthPx width of the picture, pixels; default 1920
     */
    record Panel(
            @DecimalMin("100") @DecimalMax("5000") @DefaultValue("1210")
            double widthMm,

            @Min(640) @Max(16_000) @DefaultValue("1920") int widthPx) {}
}
