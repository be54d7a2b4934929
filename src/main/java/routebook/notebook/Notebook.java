package routebook.notebook;

/** Switches a kernel on. */
public final class Notebook {

    static final int CHART_WIDTH = 640;
    static final int CHART_HEIGHT = 360;

    private static final int DEFAULT_ROWS = 20;
    private static final int DEFAULT_COLUMNS = 12;

    private static String kernel = "none";
    private static boolean on;
    private static int maxRows = DEFAULT_ROWS;
    private static int maxColumns = DEFAULT_COLUMNS;

    private Notebook() {}

    /**
     * Lets results draw themselves as the last value of a cell. Needed in IJava; JJava and rapaio find Routebook by
     * themselves. Harmless when called twice, and without a kernel.
     */
    public static synchronized void on() {
        if (on) {
            return;
        }
        on = true;
        quiet();
        // Lambdas: a method reference would load the kernel's class before anybody is ready for its not being there.
        if (runs(() -> IJavaKernel.install())) {
            kernel = "IJava";
        } else if (runs(() -> JJavaKernel.install())) {
            kernel = "JJava";
        } else if (runs(() -> RapaioKernel.refresh())) {
            kernel = "rapaio";
        }
    }

    /** Tries a kernel, which may not be there at all. */
    private interface Attempt {
        boolean succeeds();
    }

    private static boolean runs(Attempt attempt) {
        try {
            return attempt.succeeds();
        } catch (LinkageError e) {
            return false;
        }
    }

    /** Notes that a kernel has found Routebook by itself. */
    static synchronized void foundBy(String name) {
        on = true;
        kernel = name;
        quiet();
    }

    /** The kernel whose cells draw results: IJava, JJava, rapaio or none. */
    public static synchronized String kernel() {
        return kernel;
    }

    /** Most rows that a table shows, 20 at first; of more, the first and the last are shown. */
    public static synchronized void maxRows(int rows) {
        maxRows = checked(rows);
    }

    /** Most columns that a table shows, 12 at first; of more, the first and the last are shown. */
    public static synchronized void maxColumns(int columns) {
        maxColumns = checked(columns);
    }

    private static int checked(int count) {
        if (count < 2) {
            throw new IllegalArgumentException(count + " is too few to show; expected 2 or more");
        }
        return count;
    }

    static synchronized int maxRows() {
        return maxRows;
    }

    static synchronized int maxColumns() {
        return maxColumns;
    }

    /** Before the first class of java.awt no window may be asked for, and before the first logger no complaint printed. */
    private static void quiet() {
        setIfUnset("java.awt.headless", "true");
        setIfUnset("slf4j.internal.verbosity", "ERROR");
    }

    private static void setIfUnset(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
