package bank.lobby.device.twin.panel;

import static java.nio.charset.StandardCharsets.UTF_8;

import tools.jackson.databind.json.JsonMapper;

/** What the panel answers to one request. */
record PanelAnswer(int status, String contentType, byte[] body) {

    private static final JsonMapper JSON = new JsonMapper();

    static PanelAnswer json(int status, Object value) {
        return new PanelAnswer(status, "application/json", JSON.writeValueAsBytes(value));
    }

    static PanelAnswer svg(String picture) {
        return new PanelAnswer(200, "image/svg+xml", picture.getBytes(UTF_8));
    }

    /** A refusal in words, as {@code {"title": "..."}}. */
    static PanelAnswer refusal(int status, String title) {
        record Refusal(String title) {}
        return json(status, new Refusal(title));
    }
}
