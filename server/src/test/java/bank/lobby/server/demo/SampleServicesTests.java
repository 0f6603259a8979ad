package bank.lobby.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The sample services against what the screens can show of them. */
class SampleServicesTests {

    @Test
    void nameOnlyIconsThatTheScreensHave() {
        assertThat(SampleServices.all())
                .allSatisfy(service -> assertThat(getClass()
                                .getResource("/META-INF/resources/ui/icons/"
                                        + service.menu().icon() + ".svg"))
                        .as(service.menu().icon())
                        .isNotNull());
    }
}
