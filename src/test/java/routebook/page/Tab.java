package routebook.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** One page in the browser; takes note of what it complains of and of what it asks for. */
final class Tab implements AutoCloseable {

    private static final Set<String> COMPLAINTS = Set.of("error", "warning", "assert");

    private final DevTools devTools;
    private final String target;
    private final String session;
    private final Map<String, CompletableFuture<Boolean>> loads = new ConcurrentHashMap<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    Tab(DevTools devTools) {
        this.devTools = devTools;
        target = devTools.call(DevTools.BROWSER, "Target.createTarget", DevTools.params().put("url", "about:blank"))
                .get("targetId").asText();
        session = devTools.call(DevTools.BROWSER, "Target.attachToTarget",
                DevTools.params().put("targetId", target).put("flatten", true)).get("sessionId").asText();
        devTools.listen(session, this::note);
        for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
            call(domain + ".enable", DevTools.params());
        }
        call("Page.setLifecycleEventsEnabled", DevTools.params().put("enabled", true));
    }

    private void note(String event, JsonNode what) {
        switch (event) {
            case "Page.lifecycleEvent" -> {
                if (what.get("name").asText().equals("load")) {
                    load(what.get("loaderId").asText()).complete(true);
                }
            }
            case "Page.javascriptDialogOpening" -> {
                complaints.add("dialog: " + what.get("message").asText());
                // The page stands still until somebody answers.
                devTools.send(session, "Page.handleJavaScriptDialog", DevTools.params().put("accept", false));
            }
            case "Runtime.consoleAPICalled" -> {
                if (COMPLAINTS.contains(what.get("type").asText())) {
                    complaints.add("console " + what.get("type").asText() + ": " + what.get("args"));
                }
            }
            case "Runtime.exceptionThrown" -> complaints.add("exception: "
                    + what.at("/exceptionDetails/exception/description").asText(what.toString()));
            case "Log.entryAdded" -> {
                if (COMPLAINTS.contains(what.at("/entry/level").asText())) {
                    complaints.add("log " + what.at("/entry/level").asText() + ": " + what.at("/entry/text").asText());
                }
            }
            case "Network.requestWillBeSent" -> requests.add(what.at("/request/url").asText());
            default -> {
                // Nothing to judge by.
            }
        }
    }

    private CompletableFuture<Boolean> load(String loader) {
        return loads.computeIfAbsent(loader, any -> new CompletableFuture<>());
    }

    /** Opens a page in a view and waits until all of it is there. */
    void show(URI page, View view) {
        ObjectNode media = DevTools.params().put("media", view.media());
        media.putArray("features").addObject().put("name", "prefers-color-scheme").put("value", view.scheme());
        call("Emulation.setEmulatedMedia", media);
        call("Emulation.setDeviceMetricsOverride", DevTools.params().put("width", view.width()).put("height", 900)
                .put("deviceScaleFactor", 1).put("mobile", false));
        JsonNode answer = call("Page.navigate", DevTools.params().put("url", page.toString()));
        if (answer.has("errorText")) {
            throw new IllegalStateException(page + ": " + answer.get("errorText").asText());
        }
        Waiting.await("loading " + page, load(answer.get("loaderId").asText()));
    }

    /** Console messages of weight, exceptions and dialogs since the tab was opened. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Addresses asked for since the tab was opened. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    /** The value of an expression in the page; of a promise, what comes of it. */
    JsonNode evaluate(String expression) {
        return evaluate(expression, true).path("value");
    }

    /** The texts that an expression lists. */
    List<String> list(String expression) {
        List<String> texts = new ArrayList<>();
        evaluate(expression).forEach(each -> texts.add(each.asText()));
        return texts;
    }

    /** What assistive technology is told of each element that an expression lists: role and name, and whether it is told. */
    List<JsonNode> spoken(String elements) {
        List<JsonNode> spoken = new ArrayList<>();
        int count = evaluate("(" + elements + ").length").asInt();
        for (int i = 0; i < count; i++) {
            String object = evaluate("(" + elements + ")[" + i + "]", false).get("objectId").asText();
            spoken.add(call("Accessibility.getPartialAXTree",
                    DevTools.params().put("objectId", object).put("fetchRelatives", false)).get("nodes").get(0));
        }
        return spoken;
    }

    private JsonNode evaluate(String expression, boolean byValue) {
        JsonNode answer = call("Runtime.evaluate", DevTools.params().put("expression", expression)
                .put("awaitPromise", true).put("returnByValue", byValue));
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(answer.get("exceptionDetails").toString());
        }
        return answer.get("result");
    }

    private JsonNode call(String method, ObjectNode params) {
        return devTools.call(session, method, params);
    }

    @Override
    public void close() {
        devTools.call(DevTools.BROWSER, "Target.closeTarget", DevTools.params().put("targetId", target));
    }
}
