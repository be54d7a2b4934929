package routebook.chart;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import routebook.analysis.Topology.Box;
import routebook.analysis.Topology.Line;

/** A topology in the text formats of other drawing tools. Names become n0, n1 …, so no name can break the syntax. */
final class TopologyText {

    private static final int LONGEST = 120;

    private final BoxTree tree;
    private final Map<String, String> names = new HashMap<>();
    private final StringBuilder out = new StringBuilder();

    private TopologyText(BoxTree tree) {
        this.tree = tree;
        for (Box box : tree.topology().boxes()) {
            names.put(box.id(), "n" + names.size());
        }
    }

    static String mermaid(BoxTree tree) {
        TopologyText text = new TopologyText(tree);
        text.out.append("flowchart LR\n");
        text.mermaidBoxes("", "  ");
        for (Line line : tree.topology().lines()) {
            String label = line.label().isBlank() ? "" : "|\"" + mermaid(line.label()) + "\"|";
            String arrow = switch (line.kind()) {
                case "peering", "tunnel" -> "-.-";
                case "circuit link" -> "===";
                default -> "---";
            };
            text.out.append("  ").append(text.names.get(line.from())).append(' ').append(arrow).append(label).append(' ')
                    .append(text.names.get(line.to())).append('\n');
        }
        return text.out.toString();
    }

    private void mermaidBoxes(String parent, String indent) {
        for (Box box : tree.children(parent)) {
            String name = names.get(box.id());
            if (tree.children(box.id()).isEmpty()) {
                out.append(indent).append(name).append("[\"").append(lines(box, "<br/>", TopologyText::mermaid))
                        .append("\"]\n");
            } else {
                out.append(indent).append("subgraph ").append(name).append("[\"")
                        .append(lines(box, "<br/>", TopologyText::mermaid)).append("\"]\n");
                mermaidBoxes(box.id(), indent + "  ");
                out.append(indent).append("end\n");
            }
        }
    }

    static String dot(BoxTree tree) {
        TopologyText text = new TopologyText(tree);
        text.out.append("graph routebook {\n  rankdir=LR; compound=true; fontname=\"DejaVu Sans\";\n"
                + "  node [shape=box, style=rounded, fontname=\"DejaVu Sans\", fontsize=10];\n"
                + "  edge [fontname=\"DejaVu Sans\", fontsize=9];\n");
        text.dotBoxes("", "  ");
        for (Line line : tree.topology().lines()) {
            text.dotLine(line);
        }
        return text.out.append("}\n").toString();
    }

    private void dotBoxes(String parent, String indent) {
        for (Box box : tree.children(parent)) {
            String name = names.get(box.id());
            String label = lines(box, "\\n", TopologyText::dot);
            if (tree.children(box.id()).isEmpty()) {
                out.append(indent).append(name).append(" [label=\"").append(label).append("\"];\n");
            } else {
                out.append(indent).append("subgraph cluster_").append(name).append(" {\n").append(indent)
                        .append("  label=\"").append(label).append("\";\n");
                // A point for lines that end at the box itself: in DOT a cluster cannot be an end.
                out.append(indent).append("  ").append(name).append(" [shape=point, style=invis];\n");
                dotBoxes(box.id(), indent + "  ");
                out.append(indent).append("}\n");
            }
        }
    }

    private void dotLine(Line line) {
        String style = switch (line.kind()) {
            case "peering" -> "dashed";
            case "tunnel" -> "dotted";
            case "circuit link" -> "bold";
            default -> "solid";
        };
        out.append("  ").append(names.get(line.from())).append(" -- ").append(names.get(line.to()))
                .append(" [style=").append(style).append(", label=\"").append(dot(line.label())).append('"');
        // A line to an outer box stops at that box's edge, unless its other end lies inside it.
        if (!tree.children(line.from()).isEmpty() && !tree.ancestors(line.to()).contains(line.from())) {
            out.append(", ltail=cluster_").append(names.get(line.from()));
        }
        if (!tree.children(line.to()).isEmpty() && !tree.ancestors(line.from()).contains(line.to())) {
            out.append(", lhead=cluster_").append(names.get(line.to()));
        }
        out.append("];\n");
    }

    private static String lines(Box box, String separator, java.util.function.UnaryOperator<String> escape) {
        StringBuilder text = new StringBuilder(escape.apply(box.label()));
        List<String> details = box.details();
        details.forEach(detail -> text.append(separator).append(escape.apply(detail)));
        return text.toString();
    }

    /** Mermaid reads HTML entities, written with # in place of &amp;, and Markdown; both are taken out of a name. */
    private static String mermaid(String text) {
        StringBuilder safe = new StringBuilder();
        shortened(text).codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || " ./-:,()+".indexOf(c) >= 0) {
                safe.appendCodePoint(c);
            } else {
                safe.append('#').append(c).append(';');
            }
        });
        return safe.toString();
    }

    private static String dot(String text) {
        return shortened(text).replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static String shortened(String text) {
        String clean = Caption.clean(text);
        if (clean.codePointCount(0, clean.length()) <= LONGEST) {
            return clean;
        }
        int head = clean.offsetByCodePoints(0, LONGEST / 2);
        int tail = clean.offsetByCodePoints(clean.length(), -LONGEST / 2);
        return clean.substring(0, head) + "…" + clean.substring(tail);
    }
}
