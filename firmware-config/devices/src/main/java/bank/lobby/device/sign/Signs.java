package bank.lobby.device.sign;

import bank.lobby.device.link.LinkOpener;
import bank.lobby.device.link.traffic.Recordings;
import bank.lobby.device.link.traffic.TrafficRule;
import bank.lobby.device.profile.SignProfile;
import bank.lobby.device.sign.alpha.AlphaFaceWriter;
import bank.lobby.device.sign.line.Cd5220Encoder;
import bank.lobby.device.sign.line.DmdEncoder;
import bank.lobby.device.sign.line.LineFaceWriter;
import bank.lobby.device.sign.modbus.ModbusFaceWriter;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Opens the signs that profiles describe, those on the same port behind one owner. Each dialect has its line here. */
public final class Signs {

    private Signs() {}

    /**
     * Starts a sign that is alone on its port.
     *
     * @param unit the number of the sign's counter, which is also its address on a line that has addresses
     * @throws IllegalArgumentException if the port is none, or the unit is out of range
     */
    public static CounterSign open(SignProfile profile, String port, int unit, InstantSource clock) {
        return open(List.of(new SignPlace(profile, port, unit, unit)), SignPace.standard(), clock)
                .getFirst();
    }

    /**
     * Starts the ports of all these signs; the devices need not be there yet. A sign is blank until its first face.
     *
     * @return one for each place, in the same order
     * @throws IllegalArgumentException naming everything that cannot be: a port that is none, an address out of range or given twice on a
     *     line, two dialects or speeds on a line, a sign without address on a shared port; nothing was opened then
     */
    public static List<CounterSign> open(List<SignPlace> places, SignPace pace, InstantSource clock) {
        return open(places, pace, clock, Recordings.off());
    }

    /** As {@link #open(List, SignPace, InstantSource)}, the traffic of each line written down where that is turned on. */
    public static List<CounterSign> open(
            List<SignPlace> places, SignPace pace, InstantSource clock, Recordings recordings) {
        Map<String, List<SignPlace>> lines = new LinkedHashMap<>();
        places.forEach(place ->
                lines.computeIfAbsent(place.port(), port -> new ArrayList<>()).add(place));
        List<String> problems = new ArrayList<>();
        lines.forEach((port, line) -> problems(line).forEach(problem -> problems.add(port + ": " + problem)));
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
        Map<SignPlace, CounterSign> opened = new HashMap<>();
        lines.forEach((port, line) -> {
            List<CounterSign> signs = open(line, clock, pace, recordings);
            for (int i = 0; i < line.size(); i++) {
                opened.put(line.get(i), signs.get(i));
            }
        });
        return places.stream().map(opened::get).toList();
    }

    /**
     * The request that changes a sign for good. Only for a technician's command, with the sign alone on its line.
     *
     * @throws IllegalArgumentException when such a sign cannot be set up so
     */
    public static byte[] setUp(SignProfile profile, SignSetup what) {
        return writer(profile).setUp(profile, what);
    }

    private static List<CounterSign> open(
            List<SignPlace> line, InstantSource clock, SignPace pace, Recordings recordings) {
        SignPlace first = line.getFirst();
        SignProfile profile = first.profile();
        FaceWriter writer = writer(profile);
        String name = "signs-" + first.port();
        LinkOpener opener = recordings.of(name, LinkOpener.of(first.port(), profile.serial()), TrafficRule.EVERYTHING);
        SignWire wire = new SignWire(name, opener, profile.serial(), profile.bus(), writer.answers(), clock);
        return new SignBus(writer, wire, line, pace, clock).signs();
    }

    private static FaceWriter writer(SignProfile profile) {
        return switch (profile.dialect()) {
            case MODBUS -> new ModbusFaceWriter();
            case CD5220 -> new LineFaceWriter(new Cd5220Encoder());
            case DM_D -> new LineFaceWriter(new DmdEncoder());
            case ALPHA -> new AlphaFaceWriter();
        };
    }

    private static List<String> problems(List<SignPlace> line) {
        List<String> problems = new ArrayList<>();
        SignProfile first = line.getFirst().profile();
        Set<Integer> units = new HashSet<>();
        for (SignPlace place : line) {
            SignProfile profile = place.profile();
            if (profile.dialect() != first.dialect()) {
                problems.add(first.id() + " speaks " + first.dialect() + " and " + profile.id() + " speaks "
                        + profile.dialect() + "; one line speaks one dialect");
            } else if (!profile.serial().equals(first.serial()) || !Objects.equals(profile.bus(), first.bus())) {
                problems.add(
                        first.id() + " and " + profile.id() + " differ in serial or bus; one line has one of each");
            }
            if (line.size() > 1 && profile.bus() == null) {
                problems.add(profile.id() + " has no address, so it must be alone on its port");
            } else if (!units.add(place.unit())) {
                problems.add("two signs have the address " + place.unit());
            }
        }
        note(problems, () -> LinkOpener.of(line.getFirst().port(), first.serial()));
        line.forEach(place -> note(problems, () -> writer(place.profile()).requireUnit(place.unit())));
        return problems;
    }

    private static void note(List<String> problems, Runnable check) {
        try {
            check.run();
        } catch (IllegalArgumentException refusal) {
            problems.add(String.valueOf(refusal.getMessage()));
        }
    }
}
