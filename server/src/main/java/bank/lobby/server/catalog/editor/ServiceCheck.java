package bank.lobby.server.catalog.editor;

import bank.lobby.wire.station.Language;
import bank.lobby.wire.station.Names;
import bank.lobby.wire.triage.OpeningHours;
import bank.lobby.wire.triage.Stretch;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks for everything that is wrong with a draft, not only the first. Pure. */
final class ServiceCheck {

    /** Chosen: what a tile of the kiosk shows in two lines at its largest print. */
    private static final int LONGEST_NAME = 40;

    private static final int LONGEST_HINT = 120;

    /** Chosen: ten lines of a slip of 58 mm. */
    private static final int LONGEST_DOCUMENTS = 240;

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");
    private static final Pattern PREFIX = Pattern.compile("[A-Z]");

    private static final int MINUTES_OF_DAY = 24 * 60;

    private final ServiceDraft draft;
    private final Predicate<String> icons;
    private final List<ServiceProblem> problems = new ArrayList<>();

    /** @param icons whether there is an icon of that name */
    ServiceCheck(ServiceDraft draft, Predicate<String> icons) {
        this.draft = draft;
        this.icons = icons;
    }

    /** All that is wrong, in the order of the form; empty when nothing is. */
    List<ServiceProblem> problems() {
        texts("names", draft.names(), LONGEST_NAME, true);
        texts("hint", draft.hint(), LONGEST_HINT, false);
        texts("documents", draft.documents(), LONGEST_DOCUMENTS, false);
        must(CODE.matcher(draft.code()).matches(), "code", "out-of-range");
        must(PREFIX.matcher(draft.prefix()).matches(), "prefix", "out-of-range");
        must(icons.test(draft.icon()), "icon", "unknown");
        must(draft.machineKinds().stream().allMatch(kind -> CODE.matcher(kind).matches()), "machineKinds", "unknown");
        must(draft.numberFrom() >= 1 && draft.numberFrom() <= draft.numberTo(), "numberFrom", "out-of-range");
        must(draft.numberTo() <= 9999, "numberTo", "out-of-range");
        within("promiseMinutes", draft.promiseMinutes(), 1, 240);
        within("longWaitMinutes", draft.longWaitMinutes(), 1, 240);
        must(draft.workMinutes() >= 0.2 && draft.workMinutes() <= 240, "workMinutes", "out-of-range");
        must(draft.workCv() >= 0 && draft.workCv() <= 3, "workCv", "out-of-range");
        within("quotaPerDay", draft.quotaPerDay(), 1, 9999);
        draft.quotaSlots().forEach(slot -> within("quotaSlots", slot.tickets(), 1, 9999));
        must(apart(draft.quotaSlots().stream().map(ServiceDraft.SlotDraft::when).toList()), "quotaSlots", "overlap");
        hours(draft.hours());
        return problems.stream().distinct().toList();
    }

    private void texts(String field, Names names, int longest, boolean needed) {
        boolean any = Arrays.stream(Language.values())
                .anyMatch(language -> !names.in(language).isEmpty());
        for (Language language : Language.values()) {
            String text = names.in(language);
            String here = field + "." + language.tag();
            if (text.isEmpty() && (needed || any)) {
                problems.add(new ServiceProblem(here, needed ? "missing" : "incomplete"));
            }
            must(text.length() <= longest, here, "too-long");
        }
    }

    private void hours(@Nullable OpeningHours hours) {
        if (hours == null) {
            return;
        }
        must(!hours.week().values().stream().allMatch(List::isEmpty), "hours", "never-open");
        hours.week().forEach((day, stretches) -> must(apart(stretches), "hours." + day, "overlap"));
    }

    /** Whether no two of {@code stretches} of one day share a minute; one over midnight ends with the day here. */
    static boolean apart(List<Stretch> stretches) {
        return stretches.stream()
                .noneMatch(one -> stretches.stream()
                        .anyMatch(other ->
                                one != other && minute(one.from()) < end(other) && minute(other.from()) < end(one)));
    }

    private static int minute(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    private static int end(Stretch stretch) {
        return stretch.until().isAfter(stretch.from()) ? minute(stretch.until()) : MINUTES_OF_DAY;
    }

    private void within(String field, @Nullable Integer value, int least, int most) {
        must(value == null || value >= least && value <= most, field, "out-of-range");
    }

    private void must(boolean right, String field, String problem) {
        if (!right) {
            problems.add(new ServiceProblem(field, problem));
        }
    }
}
