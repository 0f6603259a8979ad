package bank.lobby.server.hall;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A browser maker's push service on this machine, and the browser behind it, which reads what is encrypted for it by
 * RFC 8291 and 8188.
 */
final class PushServiceStub implements AutoCloseable {

    private final HttpServer http;
    private final KeyPair keys;
    private final byte[] auth = new byte[16];
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private volatile int status = 201;

    /** One message as it came. */
    record Sent(Map<String, List<String>> headers, byte[] body) {}

    PushServiceStub() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        new SecureRandom().nextBytes(auth);
        http.createContext("/", this::take);
        http.start();
    }

    /** Answers {@code status} to all that comes. */
    void answers(int status) {
        this.status = status;
    }

    List<Sent> sent() {
        return sent;
    }

    String endpoint() {
        return "http://127.0.0.1:" + http.getAddress().getPort() + "/send/one-browser";
    }

    /** What the browser tells the server to be woken. */
    String subscription() {
        return subscription(endpoint());
    }

    String subscription(String endpoint) {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        return """
                {"endpoint": "%s", "p256dh": "%s", "auth": "%s", "language": "zh-TW"}""".formatted(endpoint, base64.encodeToString(point()), base64.encodeToString(auth));
    }

    /** What {@code message} says to the browser. */
    String read(Sent message) {
        try {
            byte[] body = message.body();
            byte[] salt = Arrays.copyOf(body, 16);
            int idLength = body[20] & 0xff;
            byte[] serverPoint = Arrays.copyOfRange(body, 21, 21 + idLength);
            byte[] sealed = Arrays.copyOfRange(body, 21 + idLength, body.length);
            KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
            agreement.init(keys.getPrivate());
            agreement.doPhase(publicKey(serverPoint), true);
            byte[] keyInfo = joined("WebPush: info\0".getBytes(StandardCharsets.US_ASCII), point(), serverPoint);
            byte[] secret = derived(auth, agreement.generateSecret(), keyInfo, 32);
            byte[] key = derived(salt, secret, "Content-Encoding: aes128gcm\0".getBytes(StandardCharsets.US_ASCII), 16);
            byte[] nonce = derived(salt, secret, "Content-Encoding: nonce\0".getBytes(StandardCharsets.US_ASCII), 12);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
            String padded = new String(cipher.doFinal(sealed), StandardCharsets.UTF_8);
            return padded.substring(0, padded.indexOf(2));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the message is not for this browser", e);
        }
    }

    @Override
    public void close() {
        http.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            sent.add(new Sent(
                    Map.copyOf(exchange.getRequestHeaders()),
                    exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(status, -1);
        }
    }

    private byte[] point() {
        ECPoint point = ((ECPublicKey) keys.getPublic()).getW();
        return joined(new byte[] {4}, coordinate(point.getAffineX()), coordinate(point.getAffineY()));
    }

    private java.security.PublicKey publicKey(byte[] point) throws GeneralSecurityException {
        ECPoint at = new ECPoint(
                new java.math.BigInteger(1, Arrays.copyOfRange(point, 1, 33)),
                new java.math.BigInteger(1, Arrays.copyOfRange(point, 33, 65)));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(at, ((ECPublicKey) keys.getPublic()).getParams()));
    }

    private static byte[] coordinate(java.math.BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] whole = new byte[32];
        int length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, whole, 32 - length, length);
        return whole;
    }

    /** HKDF with one block. */
    private static byte[] derived(byte[] salt, byte[] input, byte[] info, int length) throws GeneralSecurityException {
        return Arrays.copyOf(hmac(hmac(salt, input), joined(info, new byte[] {1})), length);
    }

    private static byte[] hmac(byte[] key, byte[] input) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(input);
    }

    private static byte[] joined(byte[]... parts) {
        java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
