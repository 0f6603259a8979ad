package bank.lobby.server.phone;

import bank.lobby.server.calling.life.Leaving;
import bank.lobby.server.platform.Refusal;
import bank.lobby.server.ticket.TicketStep;
import bank.lobby.wire.station.Language;
import bank.lobby.wire.station.Names;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Serves the phone page. The page refreshes itself; nothing on it needs script. */
@RestController
class PhoneController {

    private static final Logger LOG = LoggerFactory.getLogger(PhoneController.class);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final PhonePages pages;
    private final ITemplateEngine templates;
    private final MessageSource words;
    private final Leaving leaving;

    PhoneController(PhonePages pages, ITemplateEngine templates, Leaving leaving) {
        this.pages = pages;
        this.leaving = leaving;
        this.templates = templates;
        ResourceBundleMessageSource bundle = new ResourceBundleMessageSource();
        bundle.setBasename("phone/messages");
        bundle.setDefaultEncoding("UTF-8");
        bundle.setFallbackToSystemLocale(false);
        this.words = bundle;
    }

    @GetMapping("/t/{link}")
    ResponseEntity<String> page(@PathVariable String link) {
        Optional<PhonePage> page = pages.byLink(link);
        Context context = new Context();
        context.setVariable("page", page.map(each -> shown(each, link)).orElse(null));
        return ResponseEntity.status(page.isPresent() ? HttpStatus.OK : HttpStatus.NOT_FOUND)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(templates.process("ticket", context));
    }

    /** 离开排队. Whatever came of it, the page then says how the ticket stands. */
    @PostMapping("/t/{link}/leave")
    ResponseEntity<Void> leave(@PathVariable String link) {
        pages.named(link).ifPresent(named -> {
            try {
                leaving.leaveByPhone(named.branch(), named.ticket());
            } catch (Refusal servedMeanwhile) {
                LOG.debug("Ticket {} could not leave: {}", named.ticket(), servedMeanwhile.slug());
            }
        });
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/t/" + UriUtils.encodePathSegment(link, StandardCharsets.UTF_8)))
                .build();
    }

    /** Every word the page shows, in the customer's language. */
    record Shown(
            String language,
            String title,
            String branch,
            String number,
            String service,
            String headline,
            String detail,
            @Nullable String documents,
            String promise,
            String issued,
            String state,
            boolean live,
            @Nullable String leaveUrl,
            String leave,
            String leaveHint,
            String leaveYes) {}

    private Shown shown(PhonePage page, String link) {
        Language language = page.language();
        Locale locale = Locale.forLanguageTag(language.tag());
        boolean mayLeave = TicketStep.LEAVE.to(page.state()).isPresent();
        String state = page.state().name();
        Names counter = page.counterNames();
        Names bring = page.documents();
        String where = counter == null ? "" : counter.in(language);
        String detail = switch (page.state()) {
            case WAITING -> word(locale, page.ahead() == 0 ? "detail.next" : "detail.ahead", page.ahead());
            case CALLED, SERVING -> word(locale, "detail.at", where);
            case SERVED, NO_SHOW, CANCELLED, PARKED, LEFT -> word(locale, "detail." + state);
        };
        return new Shown(
                language.tag(),
                word(locale, "title", page.number()),
                page.branchNames().in(language),
                page.number(),
                page.serviceNames().in(language),
                word(locale, "state." + state, where),
                detail,
                bring == null || !page.state().isOpen() ? null : word(locale, "documents", bring.in(language)),
                word(locale, "promise", page.promiseMinutes()),
                word(locale, "issued", TIME.format(page.issuedAt().atZone(ZoneId.of(page.zone())))),
                state.toLowerCase(Locale.ROOT).replace('_', '-'),
                page.state().isOpen(),
                mayLeave ? "/t/" + link + "/leave" : null,
                word(locale, "leave"),
                word(locale, "leave.hint"),
                word(locale, "leave.yes"));
    }

    private String word(Locale locale, String key, Object... facts) {
        return words.getMessage(key, facts, locale);
    }
}
