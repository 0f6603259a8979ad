package bank.lobby.device.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.lobby.device.profile.PrinterProfile;
import bank.lobby.device.profile.ProfileCatalog;
import bank.lobby.device.profile.ProfileId;
import bank.lobby.device.twin.RunningTwin;
import bank.lobby.device.twin.TwinPorts;
import bank.lobby.device.twin.TwinSegmentSign;
import bank.lobby.device.twin.Twins;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplyCommandTests {

    private static final String SOCKET = "pci-0000:00:14.0-usb-0:3.2:1.0";

    @TempDir
    Path root;

    @Test
    void writesSettingsServiceAndUserOfAStation() throws Exception {
        Typed typed = apply("twin-80mm", "tcp://127.0.0.1:4711");

        assertThat(typed.exit()).isZero();
        assertThat(root.resolve("etc/lobby/kiosk/printer.properties"))
                .content()
                .contains("lobby.kiosk.printer.profile=twin-80mm", "lobby.kiosk.printer.port=tcp://127.0.0.1:4711");
        assertThat(root.resolve("etc/systemd/system/lobby-kiosk.service"))
                .content()
                .contains("User=lobby-kiosk", "NoNewPrivileges=yes", "ProtectSystem=strict", "Restart=always");
        assertThat(root.resolve("etc/sysusers.d/lobby-kiosk.conf")).content().contains("m lobby-kiosk dialout");
    }

    @Test
    void namesAUsbPortByItsSocket() throws Exception {
        plugIn("ttyUSB0", SOCKET + "-port0");

        Typed typed = apply("twin-led", "/dev/ttyUSB0", "--counter", "3");

        assertThat(typed.exit()).isZero();
        assertThat(root.resolve("etc/udev/rules.d/70-lobby-sign.rules"))
                .content()
                .contains(
                        "ENV{ID_PATH}==\"" + SOCKET + "\"",
                        "SYMLINK+=\"lobby/sign\"",
                        "ENV{ID_MM_DEVICE_IGNORE}=\"1\"");
        assertThat(root.resolve("etc/lobby/display/sign.properties"))
                .content()
                .contains("lobby.display.sign.port=/dev/lobby/sign", "lobby.display.sign.counter=3");
    }

    @Test
    void saysThatANumberedPortWithoutASocketWillMove() {
        assertThat(apply("twin-led", "/dev/ttyUSB0", "--show").err()).contains("another number one day", "--usb-path");
        assertThat(apply("twin-led", "/dev/ttyS0", "--show").err()).isEmpty();
    }

    @Test
    void onlyShowsWhenAskedTo() {
        Typed typed = apply("twin-80mm", "tcp://127.0.0.1:4711", "--show");

        assertThat(typed.out()).contains("/etc/lobby/kiosk/printer.properties (new)", "profile=twin-80mm");
        assertThat(root).isEmptyDirectory();
    }

    @Test
    void leavesAFileWithOtherContentAlone() throws Exception {
        apply("twin-80mm", "tcp://127.0.0.1:4711");
        Path settings = root.resolve("etc/lobby/kiosk/printer.properties");
        Files.writeString(settings, "by hand\n");

        Typed refused = apply("twin-58mm", "tcp://127.0.0.1:4711");

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("printer.properties is there with other content", "--force");
        assertThat(settings).content().isEqualTo("by hand\n");
        assertThat(apply("twin-58mm", "tcp://127.0.0.1:4711", "--force").exit()).isZero();
        assertThat(settings).content().contains("twin-58mm");
    }

    @Test
    void writesNothingTheSecondTime() {
        apply("twin-80mm", "tcp://127.0.0.1:4711");

        assertThat(apply("twin-80mm", "tcp://127.0.0.1:4711").out()).contains("everything was there already");
    }

    @Test
    void tellsTheDeviceWhatItMustBeToldOnceAndComparesItsAnswers() throws Exception {
        try (RunningTwin twin = printer()) {
            Typed right = apply(profile("10 04 01", "12"), twin.address());
            Typed wrong = apply(profile("10 04 01", "16"), twin.address(), "--force");

            assertThat(right.out()).contains("sent 10 04 01, answered 12");
            assertThat(right.exit()).isZero();
            assertThat(wrong.err()).contains("the answer is 12, the profile expects 16");
            assertThat(wrong.exit()).isEqualTo(1);
        }
    }

    @Test
    void writesNothingWhenTheDeviceThatMustBeToldIsNotThere() throws Exception {
        Typed typed = apply(profile("10 04 01", "12"), "tcp://127.0.0.1:1");

        assertThat(typed.exit()).isEqualTo(3);
        assertThat(root.resolve("etc")).doesNotExist();
    }

    @Test
    void bringsAProfileOfOnesOwnToWhereTheAgentsFindIt() throws Exception {
        try (RunningTwin twin = printer()) {
            Typed typed = apply(profile("10 04 01", "12"), twin.address());

            assertThat(typed.exit()).as(typed.err()).isZero();
            assertThat(root.resolve("etc/lobby/profiles/printer/acme-p9.yaml"))
                    .content()
                    .contains("id: acme-p9");
            assertThat(Typed.in(root, "--profiles", "etc/lobby/profiles", "list")
                            .out())
                    .contains("Acme P9 (local)");
        }
    }

    @Test
    void refusesAFileWithTheIdOfABundledProfile() throws Exception {
        Path file = Path.of(profile("10 04 01", "12"));
        Path clash = root.resolve("twin-58mm.yaml");
        Files.writeString(clash, Files.readString(file).replace("id: acme-p9", "id: twin-58mm"));

        Typed typed = apply(clash.toString(), "tcp://127.0.0.1:1");

        assertThat(typed.exit()).isEqualTo(2);
        assertThat(typed.err()).contains("has the id of a profile that comes with the product");
    }

    @Test
    void givesASignItsAddressAndSaysWhatItCouldNotCheck() throws Exception {
        try (TwinSegmentSign twin = new TwinSegmentSign(() -> TwinPorts.tcp(0))) {
            Typed typed = apply("twin-led", twin.address(), "--counter", "2", "--address", "12");

            assertThat(typed.exit()).as(typed.err()).isZero();
            assertThat(typed.out()).contains("only with this sign alone on its line", "not checked:");
            await().until(() -> twin.asked(12) == 1);
            assertThat(root.resolve("etc/lobby/display/sign.properties"))
                    .content()
                    .contains("sign.counter=2", "sign.unit=12");
        }
    }

    @Test
    void refusesAPortThatWouldBringSettingsOfItsOwn() {
        for (String port : List.of("/dev/tty\nlobby.kiosk.server.url=http://evil.example", "/dev/tty\\u000Aa=b")) {
            Typed typed = apply("twin-80mm", port);

            assertThat(typed.exit()).isEqualTo(2);
            assertThat(typed.err()).contains("the port must be one line");
            assertThat(root).isEmptyDirectory();
        }
    }

    @Test
    void refusesAnAddressForWhatHasNone() {
        assertThat(apply("twin-80mm", "tcp://127.0.0.1:1", "--address", "2").exit())
                .isEqualTo(2);
        assertThat(apply("twin-led", "tcp://127.0.0.1:1", "--erase-memory").exit())
                .isEqualTo(2);
    }

    @Test
    void refusesASignAtACounterThatCannotBe() {
        Typed typed = apply("twin-led", "tcp://127.0.0.1:1", "--counter=-5");

        assertThat(typed.exit()).isEqualTo(2);
        assertThat(root).isEmptyDirectory();
    }

    @Test
    void refusesAProfileWhoseVendorWouldBringSettings() throws Exception {
        Path file = Path.of(profile("10 04 01", "12"));
        Files.writeString(file, Files.readString(file).replaceFirst("vendor: .*", "vendor: \"A\\\\nlobby.kiosk.a=b\""));

        Typed typed = apply(file.toString(), "tcp://127.0.0.1:1");

        assertThat(typed.exit()).isEqualTo(2);
        assertThat(typed.err()).contains("the vendor must be one line");
    }

    @Test
    void refusesASocketThatWouldSpoilTheRule() {
        Typed typed = apply("twin-80mm", "/dev/ttyUSB0", "--usb-path", "x\", RUN+=\"/bin/sh");

        assertThat(typed.exit()).isEqualTo(2);
        assertThat(root).isEmptyDirectory();
    }

    private Typed apply(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "apply";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[all.length - 2] = "--root";
        all[all.length - 1] = root.toString();
        return Typed.in(root, all);
    }

    private void plugIn(String device, String byPath) throws Exception {
        Path dev = Files.createDirectories(root.resolve("dev"));
        Files.createFile(dev.resolve(device));
        Path folder = Files.createDirectories(dev.resolve("serial/by-path"));
        Files.createSymbolicLink(folder.resolve(byPath), Path.of("../../" + device));
    }

    private String profile(String send, String expect) throws Exception {
        Path file = root.resolve("acme-p9.yaml");
        Files.writeString(file, """
                id: acme-p9
                inherits: twin-80mm
                vendor: Acme
                model: P9
                dialect: escpos
                setup: [ { send: "%s", expect: "%s" } ]
                notes: as the twin
                source: none
                verified: { level: none }
                """.formatted(send, expect));
        return file.toString();
    }

    private static RunningTwin printer() {
        PrinterProfile profile = ProfileCatalog.bundled().printer(ProfileId.of("twin-80mm"));
        return Twins.start(profile, () -> TwinPorts.tcp(0), false);
    }
}
