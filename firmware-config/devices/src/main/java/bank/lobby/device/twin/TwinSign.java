package bank.lobby.device.twin;

import java.util.List;

/** A counter sign that is not there. It keeps what it was told to show, and lets people look at it. Thread-safe. */
public interface TwinSign extends AutoCloseable {

    /** What a passer-by sees. */
    sealed interface Face {

        /**
         * Seven-segment digits from left to right.
         *
         * @param unit the address of the sign that was written to last
         * @param segments bit 0 a (top) to bit 6 g (middle), bit 7 the dot; one a digit
         */
        record Digits(int unit, List<Integer> segments) implements Face {
            public Digits {
                segments = List.copyOf(segments);
            }
        }

        /** Rows of characters, each as wide as the display. */
        record Rows(List<String> rows) implements Face {
            public Rows {
                rows = List.copyOf(rows);
            }
        }
    }

    Face face();

    /** The face as a person would read it out, without blanks around it. */
    String text();

    String address();

    /** What is wrong with its line. */
    LineFaults faults();

    /** Whether the product is connected. */
    boolean connected();

    /** Adds a listener that is called after every change of the face or the connection; it must return at once. */
    void onChange(Runnable listener);

    @Override
    void close();
}
