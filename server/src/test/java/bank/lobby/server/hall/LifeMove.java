package bank.lobby.server.hall;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/** One attempt: by the teller at {@code counter}, the manager or the clock, on the {@code pick}-th ticket, counted round. */
record LifeMove(Kind kind, int counter, int pick) {

    /** Who does it. */
    enum Who {
        KIOSK,
        TELLER,
        MANAGER,
        /** Time passes, and the server does what is due. */
        CLOCK
    }

    /** What somebody may do. */
    enum Kind {
        TAKE(Who.KIOSK, 3),
        NEXT(Who.TELLER, 3),
        WALK_UP(Who.TELLER, 1),
        UNDO(Who.TELLER, 2),
        CALL(Who.TELLER, 1),
        RECALL(Who.TELLER, 2),
        START(Who.TELLER, 3),
        FINISH(Who.TELLER, 2),
        /** Finish, and drop whatever was still to come. */
        END_VISIT(Who.TELLER, 1),
        NO_SHOW(Who.TELLER, 3),
        PARK(Who.TELLER, 2),
        TRANSFER(Who.TELLER, 1),
        SIDE_TRIP(Who.TELLER, 2),
        REQUEUE(Who.TELLER, 2),
        /** A transfer to another service, from the line. */
        REDIRECT(Who.MANAGER, 1),
        ALSO(Who.MANAGER, 2),
        MOVE_FORWARD(Who.MANAGER, 1),
        UNPARK(Who.MANAGER, 1),
        LEAVE(Who.MANAGER, 1),
        CANCEL(Who.MANAGER, 1),
        /** Twelve seconds. */
        MOMENT(Who.CLOCK, 3),
        /** Six minutes. */
        WHILE(Who.CLOCK, 1),
        /** A day, and the branch closes the last one. Never by chance: put where a test wants it. */
        DAY(Who.CLOCK, 0);

        private final Who who;
        private final int weight;

        Kind(Who who, int weight) {
            this.who = who;
            this.weight = weight;
        }

        Who who() {
            return who;
        }

        /** Whether it is something done to one ticket that is named. */
        boolean needsTicket() {
            return who != Who.CLOCK && !List.of(TAKE, NEXT, UNDO, WALK_UP).contains(this);
        }

        /** Whether its address is the counter's. */
        boolean atCounter() {
            return List.of(NEXT, UNDO, WALK_UP, CALL).contains(this);
        }

        String word() {
            return switch (this) {
                case END_VISIT -> "finish";
                case REDIRECT -> "transfer";
                default -> name().toLowerCase(Locale.ROOT).replace('_', '-');
            };
        }
    }

    private static final List<Kind> WEIGHED = Stream.of(Kind.values())
            .flatMap(kind -> Stream.generate(() -> kind).limit(kind.weight))
            .toList();

    static LifeMove random(Random random, int counters) {
        Kind kind = WEIGHED.get(random.nextInt(WEIGHED.size()));
        return new LifeMove(kind, 1 + random.nextInt(counters), random.nextInt(6));
    }

    /** What is sent along for {@code ticket}. */
    String body(String ticket) {
        return switch (kind) {
            case WALK_UP -> "{\"service\":\"" + HallServer.CASH + "\",\"quantity\":2}";
            case CALL -> "{\"ticket\":\"" + ticket + "\",\"reason\":\"returning\"}";
            case FINISH -> "{\"quantity\":" + (pick + 1) + "}";
            case END_VISIT -> "{\"endsVisit\":true}";
            case PARK -> "{\"reason\":\"form\"}";
            case TRANSFER -> "{\"counter\":1}";
            case SIDE_TRIP -> "{\"counter\":3}";
            case REDIRECT -> "{\"service\":\"" + HallServer.TRANSFER + "\"}";
            case ALSO -> "{\"services\":[\"" + (pick % 2 == 0 ? HallServer.CASH : HallServer.TRANSFER) + "\"]}";
            case MOVE_FORWARD -> "{\"reason\":\"care\"}";
            default -> "";
        };
    }
}
