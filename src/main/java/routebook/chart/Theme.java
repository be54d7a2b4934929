package routebook.chart;

import java.awt.Color;

/** Colours and sizes of all pictures. The strong colours are Okabe and Ito's, told apart by colour-blind eyes. */
final class Theme {

    static final String GROUND = "#FFFFFF";
    static final String FRAME = "#D5DBE3";
    static final String TEXT = "#1B2733";
    static final String QUIET = "#56636F";
    static final String GRID = "#E4E8ED";
    static final String DOWN = "#B3261E";
    static final String THERE = "#0B57D0";
    static final String BACK = "#B0126F";
    static final String STOP = "#8A4100";

    static final String UNREACHABLE = "#FFFFFF";
    static final String SELF = "#EEF1F4";

    static final double TITLE_SIZE = 15;
    static final double LABEL_SIZE = 12;
    static final double SMALL_SIZE = 11;

    private Theme() {}

    static Color color(String hex) {
        return Color.decode(hex);
    }

    /** Black or white, whichever reads better on the colour. */
    static String textOn(String hex) {
        Color c = color(hex);
        double light = 0.299 * c.getRed() + 0.587 * c.getGreen() + 0.114 * c.getBlue();
        return light > 100 ? TEXT : "#FFFFFF";
    }
}
