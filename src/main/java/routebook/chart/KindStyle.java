package routebook.chart;

import java.util.Map;
import routebook.chart.Scene.Ink;

/** How a kind of box or line looks. A kind not listed gets the plain look, so a new kind is drawn, not refused. */
final class KindStyle {

    private static final Map<String, Ink> BOXES = Map.ofEntries(
            Map.entry("appliance", Ink.boxed("#FBE3E4", "#B23A48")),
            Map.entry("load balancer", Ink.boxed("#E6EDF7", "#4A6FA5")),
            Map.entry("route server", Ink.boxed("#EDE7F6", "#5E4B9A")),
            Map.entry("region", Ink.boxed("#F1F6FB", "#B5C9DC")),
            Map.entry("metro", Ink.boxed("#F8F5EF", "#D3C7AE")),
            Map.entry("virtual network", Ink.boxed("#FFFFFF", "#0072B2")),
            Map.entry(FoldedBox.KIND, Ink.boxed("#FFFFFF", "#0072B2")),
            Map.entry("subnet", Ink.boxed("#E4F0F9", "#8FBBDC")),
            Map.entry("machine", Ink.boxed("#F4F6F8", "#7A8794")),
            Map.entry("host", Ink.boxed("#F4F6F8", "#7A8794")),
            Map.entry("vpn gateway", Ink.boxed("#DDF3EA", "#00805F")),
            Map.entry("expressroute gateway", Ink.boxed("#FDEBD9", "#C05A00")),
            Map.entry("circuit", Ink.boxed("#FFFFFF", "#C98A00")),
            Map.entry("msee", Ink.boxed("#FFF3D1", "#C98A00")),
            Map.entry("site", Ink.boxed("#FFFFFF", "#8A4F93")),
            Map.entry("router", Ink.boxed("#F3E6F5", "#8A4F93")));

    private static final Map<String, Ink> LINES = Map.of(
            "peering", Ink.line("#0072B2", 1.8, "7 4"),
            "session", Ink.line("#5E4B9A", 1.4, "2 4"),
            "overlay", Ink.line("#B23A48", 2, "2 3"),
            "tunnel", Ink.line("#00704F", 2, "2 3"),
            "connection", Ink.line("#C05A00", 1.8, null),
            "global reach", Ink.line("#8C5A00", 2.2, "9 3 2 3"),
            "circuit link", Ink.line("#A87300", 2.6, null),
            "wan link", Ink.line("#6A3572", 2.4, null),
            "site link", Ink.line("#8A4F93", 1.5, null));

    private KindStyle() {}

    static Ink box(String kind) {
        return BOXES.getOrDefault(kind, Ink.boxed("#F4F6F8", "#7A8794"));
    }

    static Ink line(String kind) {
        return LINES.getOrDefault(kind, Ink.line("#56636F", 1.5, null));
    }
}
