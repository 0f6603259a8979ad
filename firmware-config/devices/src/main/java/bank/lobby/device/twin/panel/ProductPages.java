package bank.lobby.device.twin.panel;

/** Where the product's own pages are on this machine. The server has the base port, kiosk and display the two after it. */
public record ProductPages(String kiosk, String display, String teller, String tablet) {

    public static ProductPages from(int basePort) {
        return new ProductPages(
                at(basePort + 1, "/kiosk/"),
                at(basePort + 2, "/display/"),
                at(basePort, "/teller/"),
                at(basePort, "/tablet/"));
    }

    private static String at(int port, String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
