package bank.lobby.device.twin.panel;

import bank.lobby.device.twin.TwinReaders;
import bank.lobby.device.twin.TwinSign.Face;
import bank.lobby.device.twin.paper.TwinSlip;
import java.util.List;

/**
 * What the page and the demo's own check see of the workbench; sent as JSON.
 *
 * @param version to be handed back to wait for the next change
 * @param slips newest first
 */
record PanelState(
        long version,
        ProductPages links,
        Printer printer,
        Reader reader,
        Documents documents,
        Sign sign,
        Keypad keypad,
        List<Slip> slips) {

    record Printer(String address, boolean paperOut, boolean coverOpen) {}

    record Reader(String address, boolean plugged, boolean connected) {}

    /** Where the readers for identity cards and passports hang, and whether a kiosk is connected to both. */
    record Documents(String idReader, String passportReader, boolean connected) {

        static Documents of(TwinReaders readers) {
            return new Documents(
                    readers.identity().address(),
                    readers.passport().address(),
                    readers.identity().connected() && readers.passport().connected());
        }
    }

    /** @param counter where it lies */
    record Keypad(String address, boolean connected, int counter) {}

    /** @param text the face as read out; {@code A037}, empty when dark */
    record Sign(String address, boolean connected, String text, Face face) {}

    /**
     * @param id counts from 1
     * @param lines the words on it from the top down
     * @param qr payload of its code, empty without one
     * @param whole false when it was torn off before the cut
     * @param unreadable what the printer could not make sense of; empty on a sound slip
     */
    record Slip(int id, List<String> lines, String qr, String svg, boolean whole, List<String> unreadable) {

        static Slip of(TwinSlip slip) {
            return new Slip(
                    slip.number(),
                    slip.text().lines().map(String::strip).toList(),
                    slip.codes().stream().findFirst().orElse(""),
                    "/api/slips/" + slip.number() + ".svg",
                    slip.whole(),
                    slip.unreadable());
        }
    }

    static PanelState of(Workbench bench, ProductPages links) {
        long version = bench.version();
        return new PanelState(
                version,
                links,
                new Printer(bench.printer().address(), !bench.hasPaper(), bench.hasCoverOpen()),
                new Reader(
                        bench.reader().address(),
                        bench.reader().plugged(),
                        bench.reader().connected()),
                Documents.of(bench.readers()),
                new Sign(
                        bench.sign().address(),
                        bench.sign().connected(),
                        bench.sign().text(),
                        bench.sign().face()),
                new Keypad(bench.keypad().address(), bench.keypad().connected(), PanelApi.COUNTER),
                bench.printer().paper().slips().reversed().stream()
                        .map(Slip::of)
                        .toList());
    }
}
