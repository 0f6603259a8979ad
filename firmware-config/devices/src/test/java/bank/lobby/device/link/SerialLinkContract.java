package bank.lobby.device.link;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every kind of link promises; run over real pseudo terminals and over real sockets. */
@Timeout(20)
abstract class SerialLinkContract {

    /** More than any kernel buffers for a peer that does not read. */
    private static final int TOO_MUCH = 16_000_000;

    private static final Duration SOON = Duration.ofSeconds(5);

    /** The product's end. */
    abstract SerialLink near();

    /** The device's end. */
    abstract SerialLink far();

    /** Takes the device away. */
    abstract void vanish();

    @Test
    void carriesEveryByteValueBothWays() throws Exception {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }

        near().write(all, SOON);
        far().write(all, SOON);

        assertThat(read(far(), all.length)).isEqualTo(all);
        assertThat(read(near(), all.length)).isEqualTo(all);
    }

    @Test
    void readsNothingFromASilentDeviceWithinItsLimit() throws Exception {
        long started = System.nanoTime();

        int count = near().read(new byte[16]);

        assertThat(count).isZero();
        assertThat(Duration.ofNanos(System.nanoTime() - started))
                .isBetween(Duration.ofMillis(150), Duration.ofMillis(450));
    }

    @Test
    void givesUpAWriteToADeviceThatNeverReadsAndClosesTheLink() {
        byte[] slip = new byte[TOO_MUCH];

        assertThatExceptionOfType(LinkTimeoutException.class)
                .isThrownBy(() -> near().write(slip, Duration.ofMillis(400)))
                .satisfies(expired -> assertThat(expired.bytesTaken()).isBetween(1, TOO_MUCH - 1));
        assertThatExceptionOfType(LinkLostException.class).isThrownBy(() -> readUntilLost(near()));
        assertThatExceptionOfType(LinkLostException.class).isThrownBy(() -> near().write(new byte[1], SOON));
    }

    @Test
    void noticesThatTheDeviceVanished() {
        vanish();

        assertThatExceptionOfType(LinkLostException.class).isThrownBy(() -> readUntilLost(near()));
    }

    @Test
    void endsABlockedReadWhenClosedFromAnotherThread() {
        SerialLink link = near();
        CompletableFuture<Throwable> reading = CompletableFuture.supplyAsync(() -> {
            try {
                readUntilLost(link);
                return new AssertionError("never lost");
            } catch (LinkLostException lost) {
                return lost;
            }
        });

        link.close();
        link.close();

        assertThat(reading.join()).isInstanceOf(LinkLostException.class);
    }

    @Test
    void keepsWordsWhole() throws Exception {
        far().write("A037 ".getBytes(US_ASCII), SOON);
        far().write("A038".getBytes(US_ASCII), SOON);

        byte[] read = read(near(), 9);

        assertThat(new String(read, US_ASCII)).isEqualTo("A037 A038");
    }

    static byte[] read(SerialLink link, int length) throws LinkLostException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[64];
        while (bytes.size() < length) {
            bytes.write(buffer, 0, link.read(buffer));
        }
        return bytes.toByteArray();
    }

    private static void readUntilLost(SerialLink link) throws LinkLostException {
        byte[] buffer = new byte[4096];
        for (int i = 0; i < 20_000; i++) {
            link.read(buffer);
        }
    }
}
