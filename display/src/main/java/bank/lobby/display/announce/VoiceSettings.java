package bank.lobby.display.announce;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import org.springframework.validation.annotation.Validated;

/**
 * Who speaks, and in which languages.
 *
 * @param folder folder of the voices, {@code zh-CN}, {@code zh-TW} and {@code en} in it, each with its {@code voice.json};
 *     ends with a slash; default: the stand-in that comes with the product
 * @param order what a call is spoken in, one after the other, repetitions left out; default: Chinese first, then the
 *     customer's language
 */
@Validated
@ConfigurationProperties("lobby.display.voice")
public record VoiceSettings(
        @NotNull @DefaultValue("classpath:/META-INF/resources/ui/sounds/")
        Resource folder,

        @NotEmpty @DefaultValue({"zh-cn", "customer"}) List<Tongue> order) {

    /** One place in the order. */
    public enum Tongue {
        /** Whatever the customer chose. */
        CUSTOMER,
        ZH_CN,
        ZH_TW,
        EN
    }
}
