package bank.lobby.server.push;

import bank.lobby.server.platform.EventRow;
import bank.lobby.server.platform.LobbyPart;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The open pushes in the lobby's stream. */
@Component
class PushPart implements LobbyPart {

    private final Pushes pushes;
    private final PushViews views;

    PushPart(Pushes pushes, PushViews views) {
        this.pushes = pushes;
        this.views = views;
    }

    @Override
    public String name() {
        return "pushes";
    }

    @Override
    public Set<String> types() {
        return PushEvents.CARRYING;
    }

    @Override
    public List<PushView> all(String branch) {
        return views.of(branch, pushes.open(branch));
    }

    @Override
    public @Nullable PushView after(EventRow row) {
        Push push = PushEvents.push(row);
        return push == null
                ? null
                : views.of(row.branch(), List.of(push)).stream().findFirst().orElse(null);
    }
}
