package bank.lobby.display.announce;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

class VoiceManifestTests {

    private final VoiceManifest chinese = manifest("zh-CN");
    private final VoiceManifest taiwanese = manifest("zh-TW");
    private final VoiceManifest english = manifest("en");

    @Test
    void readsTheNumberSignBySignWithOneAsYao() {
        assertThat(chinese.filesOfCall("A012", 3, "3 号窗口"))
                .containsExactly(
                        "qing.wav",
                        "../shared/a.wav",
                        "0.wav",
                        "yao.wav",
                        "2.wav",
                        "haodao.wav",
                        "3.wav",
                        "hao.wav",
                        "chuangkou.wav");
    }

    @Test
    void readsACounterAsANumberNotSignBySign() {
        assertThat(chinese.filesOfCall("B5", 21, "21 号窗口"))
                .endsWith("haodao.wav", "2.wav", "10.wav", "1.wav", "hao.wav", "chuangkou.wav");
        assertThat(english.filesOfCall("B5", 21, "Counter 21")).endsWith("counter.wav", "20.wav", "1.wav");
        assertThat(english.filesOfCall("B5", 12, "Counter 12")).endsWith("counter.wav", "12.wav");
    }

    @Test
    void readsRoomsByTheirNames() {
        assertThat(chinese.filesOfCall("B5", 6, "贵宾室 2")).endsWith("guibin.wav", "shi.wav", "2.wav");
        assertThat(chinese.filesOfCall("B5", 6, "理财中心")).endsWith("licai.wav", "zhongxin.wav");
        assertThat(english.filesOfCall("B5", 6, "VIP room 2")).endsWith("vip.wav", "room.wav", "2.wav");
        assertThat(taiwanese.filesOfCall("B5", 6, "貴賓室 2"))
                .endsWith("../zh-CN/guibin.wav", "../zh-CN/shi.wav", "../zh-CN/2.wav");
    }

    @Test
    void saysTheNumberOfACounterWhoseNameItCannotRead() {
        assertThat(chinese.filesOfCall("B5", 6, "观澜厅")).endsWith("6.wav", "hao.wav", "chuangkou.wav");
        assertThat(english.filesOfCall("B5", 6, "The Terrace")).endsWith("counter.wav", "6.wav");
        assertThat(chinese.filesOfCall("B5", 6, "")).endsWith("6.wav", "hao.wav", "chuangkou.wav");
    }

    @Test
    void addressesCustomersInTaiwanAsTheyAreAddressedThere() {
        assertThat(taiwanese.filesOfCall("A1", 3, "3 號櫃檯"))
                .containsExactly(
                        "laibin.wav",
                        "../shared/a.wav",
                        "../zh-CN/1.wav",
                        "../zh-CN/hao.wav",
                        "qingdao.wav",
                        "../zh-CN/3.wav",
                        "../zh-CN/hao.wav",
                        "../zh-CN/guitai.wav");
    }

    @Test
    void passesOverASignThatHasNoClip() {
        assertThat(chinese.filesOfCall("A-1", 3, "3 号窗口")).startsWith("qing.wav", "../shared/a.wav", "yao.wav");
    }

    private static VoiceManifest manifest(String folder) {
        try {
            return JsonMapper.builder()
                    .build()
                    .readValue(
                            new ClassPathResource("META-INF/resources/ui/sounds/" + folder + "/voice.json")
                                    .getContentAsByteArray(),
                            VoiceManifest.class);
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
