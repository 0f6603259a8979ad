package bank.lobby.wire.station;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The languages every screen, slip and voice speaks. */
public enum Language {
    @JsonProperty("zh-CN")
    ZH_CN("zh-CN"),
    @JsonProperty("zh-TW")
    ZH_TW("zh-TW"),
    @JsonProperty("en")
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /**
     * The language with {@code tag}.
     *
     * @throws IllegalArgumentException when nobody here speaks it
     */
    public static Language of(String tag) {
        for (Language language : values()) {
            if (language.tag.equals(tag)) {
                return language;
            }
        }
        throw new IllegalArgumentException("No such language: " + tag);
    }

    /** The BCP 47 tag, as written in JSON, HTML and message files. */
    public String tag() {
        return tag;
    }
}
