package routebook.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** A conversation in Chromium's DevTools protocol: one WebSocket that the browser and all its tabs share. */
final class DevTools implements WebSocket.Listener {

    /** The session of the browser itself. */
    static final String BROWSER = "";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<Integer, CompletableFuture<JsonNode>> unanswered = new ConcurrentHashMap<>();
    private final Map<String, BiConsumer<String, JsonNode>> listeners = new ConcurrentHashMap<>();
    private final StringBuilder incoming = new StringBuilder();
    private CompletableFuture<WebSocket> sent;
    private int lastId;

    private DevTools(URI address) {
        sent = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, this);
    }

    static DevTools at(URI address) {
        DevTools devTools = new DevTools(address);
        Waiting.await("the connection to Chromium", devTools.sent);
        return devTools;
    }

    static ObjectNode params() {
        return JSON.createObjectNode();
    }

    /** Says who is told of the events of a session: method and parameters, one after another. */
    void listen(String session, BiConsumer<String, JsonNode> listener) {
        listeners.put(session, listener);
    }

    /** Asks and waits for the answer. */
    JsonNode call(String session, String method, ObjectNode params) {
        return Waiting.await(method, send(session, method, params));
    }

    /** Asks; listeners may, as they must not wait. */
    synchronized CompletableFuture<JsonNode> send(String session, String method, ObjectNode params) {
        int id = ++lastId;
        ObjectNode message = params().put("id", id).put("method", method).set("params", params);
        if (!session.equals(BROWSER)) {
            message.put("sessionId", session);
        }
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        unanswered.put(id, answer);
        // A WebSocket refuses a message while it still sends the one before.
        sent = sent.thenCompose(socket -> socket.sendText(message.toString(), true));
        sent.exceptionally(fault -> {
            answer.completeExceptionally(fault);
            return null;
        });
        return answer;
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean isLast) {
        incoming.append(part);
        if (isLast) {
            String message = incoming.toString();
            incoming.setLength(0);
            receive(message);
        }
        socket.request(1);
        return null;
    }

    private void receive(String text) {
        JsonNode message;
        try {
            message = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            giveUp(e);
            return;
        }
        if (message.has("id")) {
            CompletableFuture<JsonNode> answer = unanswered.remove(message.get("id").asInt());
            if (message.has("error")) {
                answer.completeExceptionally(new IllegalStateException(message.get("error").toString()));
            } else {
                answer.complete(message.get("result"));
            }
            return;
        }
        listeners.getOrDefault(message.path("sessionId").asText(BROWSER), (method, params) -> { })
                .accept(message.get("method").asText(), message.get("params"));
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
        giveUp(new IOException("Chromium closed the connection: " + status + " " + reason));
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable fault) {
        giveUp(fault);
    }

    /** Whoever waits learns why there is no answer, at once. */
    private void giveUp(Throwable fault) {
        unanswered.values().forEach(answer -> answer.completeExceptionally(fault));
    }
}
