package bank.lobby.server.phone;

import bank.lobby.wire.station.Language;
import bank.lobby.wire.station.Names;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Serves the phone page. The page refreshes itself; nothing on it needs script. */
@RestController
class PhoneController {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final PhonePages pages;
    private final ITemplateEngine templates;
    private final MessageSource words;

    PhoneController(PhonePages pages, ITemplateEngine templates) {
        this.pages = pages;
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
        context.setVariable("page", page.map(this::shown).orElse(null));
        return ResponseEntity.status(page.isPresent() ? HttpStatus.OK : HttpStatus.NOT_FOUND)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(templates.process("ticket", context));
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
            String promise,
            String issued,
            String state,
            boolean live) {}

    private Shown shown(PhonePage page) {
        Language language = page.language();
        Locale locale = Locale.forLanguageTag(language.tag());
        String state = page.state().name();
        Names counter = page.counterNames();
        String where = counter == null ? "" : counter.in(language);
        String detail = switch (page.state()) {
            case WAITING -> word(locale, page.ahead() == 0 ? "detail.next" : "detail.ahead", page.ahead());
            case CALLED, SERVING -> word(locale, "detail.at", where);
            case SERVED, NO_SHOW, CANCELLED -> word(locale, "detail." + state);
        };
        return new Shown(
                language.tag(),
                word(locale, "title", page.number()),
                page.branchNames().in(language),
                page.number(),
                page.serviceNames().in(language),
                word(locale, "state." + state, where),
                detail,
                word(locale, "promise", page.promiseMinutes()),
                word(locale, "issued", TIME.format(page.issuedAt().atZone(ZoneId.of(page.zone())))),
                state.toLowerCase(Locale.ROOT).replace('_', '-'),
                page.state().isOpen());
    }

    private String word(Locale locale, String key, Object... facts) {
        return words.getMessage(key, facts, locale);
    }
}
