package bank.lobby.wire.station;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One thing's name in the three languages every screen speaks.
 *
 * @param zhCn simplified Chinese
 * @param zhTw traditional Chinese
 * @param en English
 */
public record Names(
        @JsonProperty("zh-CN") String zhCn,
        @JsonProperty("zh-TW") String zhTw,
        @JsonProperty("en") String en) {

    public Names {
        requireNonNull(zhCn, "zh-CN");
        requireNonNull(zhTw, "zh-TW");
        requireNonNull(en, "en");
    }

    /** The name in {@code language}. */
    public String in(Language language) {
        return switch (language) {
            case ZH_CN -> zhCn;
            case ZH_TW -> zhTw;
            case EN -> en;
        };
    }
}
