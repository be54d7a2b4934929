package routebook.chart;

import java.util.ArrayList;
import java.util.List;
import routebook.analysis.Topology.Box;

/**
 * The printed side of a box and the room it takes.
 *
 * @param kind printed behind the label; empty for none
 */
record BoxFace(Caption label, String kind, List<Caption> details, double width, double height) {

    static final double LINE = 14;
    static final double EDGE = 8;
    static final double KIND_GAP = 7;
    static final double SHEET = 4;

    private static final double WIDEST = 168;
    private static final double NARROWEST = 78;
    private static final int MOST_DETAILS = 6;

    /** Room at the right and below for the boxes that a folded one stands for. */
    static double sheets(Box box) {
        return box.kind().equals(FoldedBox.KIND) ? 2 * SHEET : 0;
    }

    /** A box with nothing inside. */
    static BoxFace leaf(Box box) {
        return of(box, "");
    }

    /** A box with others inside; its kind stands behind its label, or below a label that is long. */
    static BoxFace outer(Box box) {
        String kind = kind(box.kind());
        BoxFace face = of(box, kind);
        if (face.width() <= WIDEST + 2 * EDGE) {
            return face;
        }
        List<String> details = new ArrayList<>(box.details());
        details.add(0, kind);
        return of(new Box(box.id(), box.parent(), box.kind(), box.label(), details), "");
    }

    /** A kind as it is printed. */
    static String kind(String kind) {
        return Caption.fit(kind, Theme.SMALL_SIZE, false, 130).shown();
    }

    /** Whether a detail is printed whole. */
    static boolean fits(String detail) {
        return !Caption.fit(detail, Theme.SMALL_SIZE, false, WIDEST).elided();
    }

    static boolean fitsAsLabel(String label) {
        return !Caption.fit(label, Theme.LABEL_SIZE, true, WIDEST).elided();
    }

    /** How many there are of a kind, in words. */
    static String count(int number, String kind) {
        return number + " " + Caption.brief(kind) + (number == 1 ? "" : "s");
    }

    private static BoxFace of(Box box, String kind) {
        Caption label = Caption.fit(box.label(), Theme.LABEL_SIZE, true, WIDEST);
        List<Caption> details = new ArrayList<>();
        for (String detail : box.details().subList(0, Math.min(MOST_DETAILS, box.details().size()))) {
            details.add(Caption.fit(detail, Theme.SMALL_SIZE, false, WIDEST));
        }
        if (box.details().size() > MOST_DETAILS) {
            String rest = "and " + (box.details().size() - MOST_DETAILS) + " more";
            details.add(new Caption(rest, rest));
        }
        double widest = Fonts.width(label.shown(), Theme.LABEL_SIZE, true)
                + (kind.isEmpty() ? 0 : KIND_GAP + Fonts.width(kind, Theme.SMALL_SIZE, false));
        for (Caption detail : details) {
            widest = Math.max(widest, Fonts.width(detail.shown(), Theme.SMALL_SIZE, false));
        }
        return new BoxFace(label, kind, List.copyOf(details), Math.max(NARROWEST, Math.ceil(widest) + 2 * EDGE + sheets(box)),
                LINE * (1 + details.size()) + 13 + sheets(box));
    }
}
