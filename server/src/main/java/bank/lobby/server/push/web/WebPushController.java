package bank.lobby.server.push.web;

import static java.util.Objects.requireNonNull;

import bank.lobby.server.branch.Branches;
import bank.lobby.server.platform.AccessRevoked;
import bank.lobby.server.platform.Caller;
import bank.lobby.server.platform.Refusal;
import bank.lobby.server.platform.Role;
import bank.lobby.wire.station.Language;
import java.net.URI;
import java.time.InstantSource;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets a lobby manager's browser be woken, and stops it. Nothing of the branch changes, so there are no keys. */
@RestController
class WebPushController {

    private static final int POINT = 65;
    private static final int SECRET = 16;

    private final Branches branches;
    private final Subscriptions subscriptions;
    private final WebPushSettings settings;
    private final ObjectProvider<WebPushSender> sender;
    private final InstantSource clock;

    WebPushController(
            Branches branches,
            Subscriptions subscriptions,
            WebPushSettings settings,
            ObjectProvider<WebPushSender> sender,
            InstantSource clock) {
        this.branches = branches;
        this.subscriptions = subscriptions;
        this.settings = settings;
        this.sender = sender;
        this.clock = clock;
    }

    /** @param publicKey what a browser needs to be subscribed for this server; {@code null} where it wakes nobody */
    record Offer(@Nullable String publicKey) {}

    /** A browser's subscription, as it tells it. */
    record Request(String endpoint, String p256dh, String auth, Language language) {

        Request {
            requireNonNull(endpoint, "endpoint");
            requireNonNull(p256dh, "p256dh");
            requireNonNull(auth, "auth");
            requireNonNull(language, "language");
        }
    }

    /** @param endpoint of the browser to be left alone */
    record Withdrawal(String endpoint) {

        Withdrawal {
            requireNonNull(endpoint, "endpoint");
        }
    }

    @GetMapping("/api/branches/{branch}/web-push")
    Offer offer(Caller caller, @PathVariable String branch) {
        branches.admit(caller, branch, Role.LOBBY_MANAGER, Role.SUPERVISOR);
        WebPushSender available = sender.getIfAvailable();
        return new Offer(available == null ? null : available.publicKey());
    }

    @PostMapping("/api/branches/{branch}/web-push/subscriptions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void subscribe(Caller caller, @PathVariable String branch, @RequestBody Request request) {
        branches.admit(caller, branch, Role.LOBBY_MANAGER, Role.SUPERVISOR);
        WebPushSender available = sender();
        URI endpoint = address(request.endpoint());
        if (!settings.allows(endpoint)) {
            throw Refusal.conflict("push-service-not-allowed", "This bank does not send through that push service")
                    .with("service", endpoint.getHost());
        }
        Subscription subscription = new Subscription(
                UUID.randomUUID(),
                branch,
                caller.id(),
                endpoint,
                bytes("p256dh", request.p256dh(), POINT),
                bytes("auth", request.auth(), SECRET),
                request.language());
        if (!available.canEncryptFor(subscription)) {
            throw Refusal.malformed("malformed", "p256dh is no point of the curve P-256");
        }
        subscriptions.keep(subscription, clock.instant());
    }

    @PostMapping("/api/branches/{branch}/web-push/withdrawals")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(Caller caller, @PathVariable String branch, @RequestBody Withdrawal request) {
        branches.admit(caller, branch, Role.LOBBY_MANAGER, Role.SUPERVISOR);
        subscriptions.forget(address(request.endpoint()), caller.id());
    }

    /** Whoever signs out or loses access is woken no more. */
    @EventListener
    void revoked(AccessRevoked revoked) {
        subscriptions.forgetAllOf(revoked.callerId());
    }

    private WebPushSender sender() {
        WebPushSender available = sender.getIfAvailable();
        if (available == null) {
            throw Refusal.unknown("web-push-off", "This server wakes nobody by Web Push");
        }
        return available;
    }

    private static URI address(String endpoint) {
        try {
            URI address = URI.create(endpoint);
            if (endpoint.length() <= 1024 && address.isAbsolute()) {
                return address;
            }
        } catch (IllegalArgumentException unreadable) {
            // said below
        }
        throw Refusal.malformed("malformed", "endpoint is no address");
    }

    private static byte[] bytes(String name, String text, int length) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length == length) {
                return bytes;
            }
        } catch (IllegalArgumentException unreadable) {
            // said below
        }
        throw Refusal.malformed("malformed", name + " is base64url of " + length + " bytes");
    }
}
