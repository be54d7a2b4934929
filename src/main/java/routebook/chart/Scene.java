package routebook.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;

/**
 * A drawing as a list of marks, in painting order: written as SVG and painted on a Java2D surface from the same list.
 *
 * @param title what the drawing is, short
 * @param alt   what it shows, in words
 */
record Scene(int width, int height, String title, String alt, List<Mark> marks) {

    Scene {
        marks = List.copyOf(marks);
    }

    Picture picture() {
        return new Picture(svg(), width, height, alt, graphics -> marks.forEach(mark -> mark.paint(graphics)));
    }

    private String svg() {
        StringBuilder body = new StringBuilder();
        marks.forEach(mark -> mark.write(body));
        String id = SvgText.idPrefix(title + alt + body);
        return SvgText.open(id, width, height, title, alt) + body + "</svg>\n";
    }

    record Point(double x, double y) {

        Point plus(double dx, double dy) {
            return new Point(x + dx, y + dy);
        }
    }

    /** How a mark is inked; {@code null} for no fill, no stroke, no dashes. */
    record Ink(String fill, String stroke, double width, String dash) {

        static Ink filled(String fill) {
            return new Ink(fill, null, 0, null);
        }

        static Ink boxed(String fill, String stroke) {
            return new Ink(fill, stroke, 1, null);
        }

        static Ink line(String stroke, double width, String dash) {
            return new Ink(null, stroke, width, dash);
        }

        void write(StringBuilder out) {
            out.append(" fill=\"").append(fill == null ? "none" : fill).append('"');
            if (stroke != null) {
                out.append(" stroke=\"").append(stroke).append("\" stroke-width=\"").append(number(width)).append('"');
                if (dash != null) {
                    out.append(" stroke-dasharray=\"").append(dash).append('"');
                }
            }
            out.append("/>\n");
        }

        void paint(Graphics2D graphics, java.awt.Shape shape) {
            if (fill != null) {
                graphics.setColor(Theme.color(fill));
                graphics.fill(shape);
            }
            if (stroke != null) {
                graphics.setColor(Theme.color(stroke));
                graphics.setStroke(dash == null
                        ? new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 4)
                        : new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 4, dashes(), 0));
                graphics.draw(shape);
            }
        }

        private float[] dashes() {
            double[] lengths = Arrays.stream(dash.split(" ")).mapToDouble(Double::parseDouble).toArray();
            float[] dashes = new float[lengths.length];
            for (int i = 0; i < lengths.length; i++) {
                dashes[i] = (float) lengths[i];
            }
            return dashes;
        }
    }

    sealed interface Mark {

        void write(StringBuilder out);

        void paint(Graphics2D graphics);
    }

    record Rect(double x, double y, double w, double h, double radius, Ink ink) implements Mark {

        @Override
        public void write(StringBuilder out) {
            out.append("<rect x=\"").append(number(x)).append("\" y=\"").append(number(y)).append("\" width=\"")
                    .append(number(w)).append("\" height=\"").append(number(h)).append('"');
            if (radius > 0) {
                out.append(" rx=\"").append(number(radius)).append('"');
            }
            ink.write(out);
        }

        @Override
        public void paint(Graphics2D graphics) {
            ink.paint(graphics, new RoundRectangle2D.Double(x, y, w, h, 2 * radius, 2 * radius));
        }
    }

    /** Straight pieces from point to point, with corners rounded by {@code radius}; closed where it is filled. */
    record Trail(List<Point> points, double radius, Ink ink) implements Mark {

        Trail {
            points = List.copyOf(points);
        }

        @Override
        public void write(StringBuilder out) {
            out.append("<path d=\"M").append(pair(points.get(0)));
            for (int i = 1; i < points.size(); i++) {
                Point corner = points.get(i);
                if (i == points.size() - 1 || radius == 0) {
                    out.append(" L").append(pair(corner));
                } else {
                    out.append(" L").append(pair(before(i))).append(" Q").append(pair(corner)).append(' ')
                            .append(pair(after(i)));
                }
            }
            out.append(ink.fill() == null ? "\"" : " Z\"");
            ink.write(out);
        }

        @Override
        public void paint(Graphics2D graphics) {
            Path2D path = new Path2D.Double();
            path.moveTo(points.get(0).x(), points.get(0).y());
            for (int i = 1; i < points.size(); i++) {
                Point corner = points.get(i);
                if (i == points.size() - 1 || radius == 0) {
                    path.lineTo(corner.x(), corner.y());
                } else {
                    path.lineTo(before(i).x(), before(i).y());
                    path.quadTo(corner.x(), corner.y(), after(i).x(), after(i).y());
                }
            }
            if (ink.fill() != null) {
                path.closePath();
            }
            ink.paint(graphics, path);
        }

        private Point before(int i) {
            return towards(points.get(i), points.get(i - 1));
        }

        private Point after(int i) {
            return towards(points.get(i), points.get(i + 1));
        }

        private Point towards(Point corner, Point other) {
            double length = Math.hypot(other.x() - corner.x(), other.y() - corner.y());
            double part = length == 0 ? 0 : Math.min(radius, length / 2) / length;
            return corner.plus(part * (other.x() - corner.x()), part * (other.y() - corner.y()));
        }

        private static String pair(Point p) {
            return number(p.x()) + " " + number(p.y());
        }
    }

    /** A line of text; {@code anchor} is start, middle or end, as in SVG; {@code y} is the base line. */
    record Words(String text, double x, double y, String anchor, double size, boolean bold, String color)
            implements Mark {

        @Override
        public void write(StringBuilder out) {
            out.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(y)).append("\" font-size=\"")
                    .append(number(size)).append('"');
            if (bold) {
                out.append(" font-weight=\"bold\"");
            }
            if (!anchor.equals("start")) {
                out.append(" text-anchor=\"").append(anchor).append('"');
            }
            out.append(" fill=\"").append(color).append("\">").append(SvgText.escape(text)).append("</text>\n");
        }

        @Override
        public void paint(Graphics2D graphics) {
            double width = Fonts.width(text, size, bold);
            double left = anchor.equals("start") ? x : anchor.equals("end") ? x - width : x - width / 2;
            graphics.setFont(Fonts.font(size, bold));
            graphics.setColor(Theme.color(color));
            graphics.drawString(text, (float) left, (float) y);
        }
    }

    /** Marks turned by a quarter, so that text is read from bottom to top. */
    record Turned(Point about, List<Mark> marks) implements Mark {

        Turned {
            marks = List.copyOf(marks);
        }

        @Override
        public void write(StringBuilder out) {
            out.append("<g transform=\"rotate(-90 ").append(number(about.x())).append(' ').append(number(about.y()))
                    .append(")\">\n");
            marks.forEach(mark -> mark.write(out));
            out.append("</g>\n");
        }

        @Override
        public void paint(Graphics2D graphics) {
            Graphics2D turned = (Graphics2D) graphics.create();
            turned.rotate(-Math.PI / 2, about.x(), about.y());
            marks.forEach(mark -> mark.paint(turned));
            turned.dispose();
        }
    }

    /**
     * Marks that stand for one element.
     *
     * @param role  attribute that carries the element's name: {@code data-box} or {@code data-line}
     * @param title shown when the pointer rests on it
     */
    record Part(String role, String name, String title, List<Mark> marks) implements Mark {

        Part {
            marks = List.copyOf(marks);
        }

        @Override
        public void write(StringBuilder out) {
            out.append("<g ").append(role).append("=\"").append(SvgText.escape(Caption.clean(name))).append("\"><title>")
                    .append(SvgText.escape(title)).append("</title>\n");
            marks.forEach(mark -> mark.write(out));
            out.append("</g>\n");
        }

        @Override
        public void paint(Graphics2D graphics) {
            marks.forEach(mark -> mark.paint(graphics));
        }
    }

    /** Two decimals at most, never an exponent, whatever the locale. */
    static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
