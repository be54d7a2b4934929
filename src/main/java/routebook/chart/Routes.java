package routebook.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import routebook.chart.Scene.Point;

/** Geometry of lines that run straight from point to point. */
final class Routes {

    private static final double NEAR = 0.01;

    private Routes() {}

    static List<Point> reversed(List<Point> points) {
        List<Point> reversed = new ArrayList<>(points);
        Collections.reverse(reversed);
        return reversed;
    }

    /** Without points that a straight line, or a line that turns back on itself, does not need. */
    static List<Point> simple(List<Point> points) {
        List<Point> kept = new ArrayList<>();
        for (Point p : points) {
            kept.add(p);
            while (kept.size() > 1 && same(last(kept, 1), last(kept, 2))) {
                kept.remove(kept.size() - 1);
            }
            while (kept.size() > 2 && inLine(last(kept, 3), last(kept, 2), last(kept, 1))) {
                kept.remove(kept.size() - 2);
                if (same(last(kept, 1), last(kept, 2))) {
                    kept.remove(kept.size() - 1);
                }
            }
        }
        return kept;
    }

    /** The same way, {@code by} pixels to its left. */
    static List<Point> beside(List<Point> points, double by) {
        List<Point> moved = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            Point in = i == 0 ? null : normal(points.get(i - 1), points.get(i));
            Point out = i == points.size() - 1 ? null : normal(points.get(i), points.get(i + 1));
            double dx = in == null ? out.x() : out == null || inLine(points.get(i - 1), points.get(i), points.get(i + 1))
                    ? in.x() : in.x() + out.x();
            double dy = in == null ? out.y() : out == null || inLine(points.get(i - 1), points.get(i), points.get(i + 1))
                    ? in.y() : in.y() + out.y();
            moved.add(points.get(i).plus(by * dx, by * dy));
        }
        return moved;
    }

    /** Index of the first point of the longest straight piece. */
    static int longest(List<Point> points) {
        int longest = 0;
        for (int i = 1; i < points.size() - 1; i++) {
            // Only clearly longer pieces win, so that rounding does not move a mark.
            if (length(points, i) > length(points, longest) + 1) {
                longest = i;
            }
        }
        return longest;
    }

    static Point middle(List<Point> points) {
        int i = longest(points);
        return new Point((points.get(i).x() + points.get(i + 1).x()) / 2, (points.get(i).y() + points.get(i + 1).y()) / 2);
    }

    /** Length of the straight piece from a point to the next. */
    static double length(List<Point> points, int i) {
        return Math.hypot(points.get(i + 1).x() - points.get(i).x(), points.get(i + 1).y() - points.get(i).y());
    }

    private static Point normal(Point from, Point to) {
        double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
        return length == 0 ? new Point(0, 0) : new Point((to.y() - from.y()) / length, (from.x() - to.x()) / length);
    }

    private static Point last(List<Point> points, int back) {
        return points.get(points.size() - back);
    }

    private static boolean same(Point a, Point b) {
        return Math.abs(a.x() - b.x()) < NEAR && Math.abs(a.y() - b.y()) < NEAR;
    }

    private static boolean inLine(Point a, Point b, Point c) {
        return Math.abs(a.x() - b.x()) < NEAR && Math.abs(b.x() - c.x()) < NEAR
                || Math.abs(a.y() - b.y()) < NEAR && Math.abs(b.y() - c.y()) < NEAR;
    }
}
