package bank.lobby.device.twin.panel;

import bank.lobby.device.twin.TwinIdCard;
import bank.lobby.device.twin.TwinReaders;
import java.util.List;
import java.util.Locale;

/** A document of the demo's tray beside the bank cards. The people are invented; all check digits hold. */
enum SampleDocument {
    /** A resident born in 1951, whose card is valid for life. */
    ELDER {
        @Override
        boolean show(TwinReaders readers) {
            return readers.identity().show(TwinIdCard.resident("110101195103080016", "19510308", "长期"));
        }
    },
    /** Somebody from Hong Kong with a residence permit. */
    PERMIT {
        @Override
        boolean show(TwinReaders readers) {
            return readers.identity().show(TwinIdCard.permit("810000198501010029", "19850101", "20310601"));
        }
    },
    /** A foreigner with the permanent residence card of 2023. */
    FOREIGNER {
        @Override
        boolean show(TwinReaders readers) {
            return readers.identity()
                    .show(TwinIdCard.foreigner2023("911840198808080012", "USA", "19880808", "20340101"));
        }
    },
    /** A traveller of the country that ICAO's own specimens are from. */
    PASSPORT {
        @Override
        boolean show(TwinReaders readers) {
            return readers.passport()
                    .draw(List.of(
                            "P<UTOSAMPLE<<TRAVELLER<<<<<<<<<<<<<<<<<<<<<<",
                            "X123456785UTO8506151F3106143<<<<<<<<<<<<<<04"));
        }
    };

    /** @return false when no kiosk is connected to the reader it belongs on */
    abstract boolean show(TwinReaders readers);

    /** As the page names it. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
