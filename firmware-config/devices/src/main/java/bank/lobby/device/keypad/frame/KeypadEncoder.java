package bank.lobby.device.keypad.frame;

import bank.lobby.device.profile.ByteTemplate;
import bank.lobby.device.profile.Checksum;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/** What the host says to a keypad: polls, acknowledgements, prompts. Immutable. */
public final class KeypadEncoder {

    private final FrameCheck check;

    public KeypadEncoder(Checksum checksum) {
        this.check = new FrameCheck(checksum);
    }

    /** @param address written where the template has {@code {addr}}; 00 when null, which the profile does not allow there */
    public byte[] encode(ByteTemplate template, @Nullable Integer address) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (ByteTemplate.Part part : template.parts()) {
            switch (part) {
                case ByteTemplate.Part.Plain plain -> bytes.write(plain.value());
                case ByteTemplate.Part.Address place -> bytes.write(address == null ? 0 : address);
                case ByteTemplate.Part.Check place -> bytes.writeBytes(check.over(bytes.toByteArray(), bytes.size()));
            }
        }
        return bytes.toByteArray();
    }
}
