package bank.lobby.device.provision;

import bank.lobby.device.link.LinkException;
import bank.lobby.device.link.LinkOpener;
import bank.lobby.device.link.LinkUnavailableException;
import bank.lobby.device.link.SerialLink;
import bank.lobby.device.profile.HexBytes;
import bank.lobby.device.profile.SerialSettings;
import bank.lobby.device.profile.SetupStep;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Tells a device once what it is to keep, step by step, and compares its answers with those the profile expects. */
final class DeviceSetup {

    private static final Duration WRITE_LIMIT = Duration.ofSeconds(2);
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

    private DeviceSetup() {}

    static Exit run(List<SetupStep> steps, String port, SerialSettings line, Answer answer) {
        try (SerialLink link = LinkOpener.of(port, line).open()) {
            for (SetupStep step : steps) {
                link.write(step.send().bytes(), WRITE_LIMIT);
                HexBytes expected = step.expect();
                if (expected == null) {
                    answer.line("sent " + step.send().text());
                } else if (!answered(link, step, expected.bytes(), line.replyTimeout(), answer)) {
                    return Exit.FAILED;
                }
            }
            return Exit.OK;
        } catch (LinkUnavailableException absent) {
            answer.problem("nothing to talk to at " + port + ": " + absent.getMessage());
            return Exit.UNREACHABLE;
        } catch (LinkException lost) {
            answer.problem("the device at " + port + " was lost while it was being set up: " + lost.getMessage());
            return Exit.UNREACHABLE;
        }
    }

    private static boolean answered(SerialLink link, SetupStep step, byte[] expected, Duration limit, Answer answer)
            throws LinkException {
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        byte[] buffer = new byte[64];
        long end = System.nanoTime() + limit.toNanos();
        while (heard.size() < expected.length && System.nanoTime() - end < 0) {
            heard.write(buffer, 0, link.read(buffer));
        }
        byte[] reply = heard.toByteArray();
        boolean right = reply.length >= expected.length
                && Arrays.equals(reply, 0, expected.length, expected, 0, expected.length);
        if (right) {
            answer.line("sent " + step.send().text() + ", answered " + HEX.formatHex(reply));
        } else {
            answer.problem("sent " + step.send().text() + ": the answer is "
                    + (reply.length == 0 ? "missing" : HEX.formatHex(reply)) + ", the profile expects "
                    + HEX.formatHex(expected));
        }
        return right;
    }
}
